package org.whence.entity;

import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.Token;

/** Names of media in scripts without capitals: behind a noun for one, or before the word that ends such names. */
final class UncasedMedia {
    private final NameDraft draft;
    private final Units units;

    UncasedMedia(NameDraft draft, Units units) {
        this.draft = draft;
        this.units = units;
    }

    /** Behind a noun for a medium: the words in quotation marks, or words with an article, or words before "news". */
    int uncasedMedium(int at, int limit) {
        int open = at;
        while (open < limit && open - at < 2 && units.at(open) != null && isAdjective(open)) {
            open++;
        }
        if (open < limit && units.word(open).token().kind() == Token.Kind.QUOTE) {
            int close = open + 1;
            while (close < limit
                    && close - open <= NameFinder.LONGEST
                    && units.word(close).token().kind() != Token.Kind.QUOTE) {
                close++;
            }
            if (close < limit && close > open + 1 && close - open <= NameFinder.LONGEST) {
                int start = units.word(open + 1).start();
                draft.add(
                        new NameSpan(open + 1, close, start, EntityType.ORGANISATION, NameFinder.KIND_NOUN),
                        EntityType.ORGANISATION,
                        NameFinder.KIND_NOUN,
                        close,
                        "medium");
                return close;
            }
            return at + 1;
        }
        int to = at;
        boolean linked = false;
        boolean articles = true;
        while (to < limit && to - at < 3 && !linked) {
            linked = units.word(to).is(WordClass.MEDIUM_LINK) && to > at;
            Unit unit = units.at(to);
            boolean place = unit != null && (unit.is(Kind.PLACE) || unit.state() != null && opensMedium(to, limit));
            if (!linked
                    && (!units.word(to).isWord()
                            || unit != null && !unit.is(Kind.GIVEN) && !place
                            || units.word(to).is(WordClass.STOP)
                            || units.word(to).is(WordClass.SPEECH)
                            || draft.covered[to])) {
                break;
            }
            articles &= units.lexicon.joined.opensWithArticle(units.word(to).norm());
            linked |= units.word(to).is(WordClass.MEDIUM_ENDING);
            to++;
        }
        boolean certain = linked || !units.lexicon.showsDefiniteness() || articles || isNoAdjective(at, to, limit);
        if (to == at || !certain) {
            return at + 1;
        }
        NameSpan name = new NameSpan(
                at - 1, to, startOfMedium(units.word(at - 1)), EntityType.ORGANISATION, NameFinder.KIND_NOUN);
        draft.add(name, EntityType.ORGANISATION, NameFinder.KIND_NOUN, to, "medium");
        return to;
    }

    /** "Paper Tripoli Morning": a place opens a name if a word with the article, or "news", goes on with it. */
    private boolean opensMedium(int i, int limit) {
        if (i + 1 >= limit || units.at(i + 1) != null) {
            return false;
        }
        Word after = units.word(i + 1);
        return after.is(WordClass.MEDIUM_LINK)
                || units.lexicon.joined.opensWithArticle(after.norm()) && !after.is(WordClass.FILLER);
    }

    /** One word or two that close behind the noun and have no ending of adjectives: قناة هريوا، */
    private boolean isNoAdjective(int from, int to, int limit) {
        boolean closed = to >= limit
                || !units.word(to).isWord()
                || units.word(to).is(WordClass.STOP)
                || units.word(to).is(WordClass.SPEECH)
                || units.word(to).is(WordClass.PLACE_PREPOSITION);
        if (!closed || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (units.at(i) != null
                    || word.is(WordClass.FILLER)
                    || word.is(WordClass.FEMININE_ENDING)
                    || word.is(WordClass.ACTION_SHAPE)
                    || units.lexicon.joined.endsAsOrigin(word.norm())) {
                return false;
            }
        }
        return true;
    }

    private boolean isAdjective(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.ADJECTIVE);
    }

    private int startOfMedium(Word noun) {
        for (String key : noun.keys()) {
            if (units.lexicon.isClass(key, WordClass.MEDIUM_NOUN)) {
                return noun.startOf(key, units.lexicon.joined);
            }
        }
        return noun.start();
    }

    /** Whether the word before "News" belongs to its name: النيل نيوز. */
    boolean isPartOfMedium(int i, int at) {
        if (!units.together(i, at) || draft.covered[i]) {
            return false;
        }
        Word word = units.word(i);
        Unit unit = units.at(i);
        return word.isWord()
                && !word.time()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.SPEECH)
                && !word.is(WordClass.MEDIUM_NOUN)
                && !word.is(WordClass.CONJUNCTION)
                && !word.is(WordClass.PLACE_PREPOSITION)
                && (unit == null
                        || unit.from() == i
                                && unit.to() == at
                                && unit.proclitic().isEmpty()
                                && (unit.is(Kind.PLACE) || unit.is(Kind.GIVEN)));
    }

    /** Where the word begins behind what is joined before its article. */
    int startBehindJoined(int i) {
        Word word = units.word(i);
        Unit unit = units.at(i);
        if (unit != null && unit.from() == i) {
            return unit.start();
        }
        String bare = units.lexicon.joined.bareOfAll(word.norm());
        int at = word.norm().length()
                - bare.length()
                - units.lexicon.joined.article().length();
        boolean article = at > 0 && word.norm().startsWith(units.lexicon.joined.article(), at);
        return article && word.norm().length() == word.form().length() ? word.start() + at : word.start();
    }
}
