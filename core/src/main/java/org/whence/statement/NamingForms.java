package org.whence.statement;

import java.util.List;
import org.whence.entity.Entity;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;

/** Gives the words of a source in the form that names: without case, proclitic or ending. Places are tokens. */
final class NamingForms {

    private final Row row;
    private final SourcePlace place;

    NamingForms(Row row, SourcePlace place) {
        this.row = row;
        this.place = place;
    }

    /** A name in quotation marks that stands without the noun for its kind is inflected itself: сказал «Причалу». */
    Hop declined(Hop hop, int from, int to) {
        boolean quoted = row.facts().declines()
                && to - from > 2
                && row.token(from).kind() == Token.Kind.QUOTE
                && row.token(to - 1).kind() == Token.Kind.QUOTE;
        boolean governed = from > 0
                && (row.is(from - 1, WordClass.ADDRESSEE)
                        || row.is(from - 1, WordClass.ADVERBIAL)
                        || row.is(from - 1, WordClass.PREPOSITION)
                        || row.facts().cues().longestAt(row.tokens(), from - 1, from) != null);
        if (!quoted || !governed || row.is(from - 1, WordClass.MEDIUM_KIND)) {
            return hop;
        }
        String words = row.span(from + 1, to - 1).in(row.report().text());
        if (hop.name() == null || !hop.name().contains(words)) {
            return hop;
        }
        boolean told = !row.facts().endsAsOwner(words);
        String name = row.facts().nominative(words, told ? Declension.Case.DATIVE : Declension.Case.GENITIVE);
        return new Hop(hop.kind(), name, hop.span(), hop.entity());
    }

    /** Whether the words stand directly behind a phrase whose source is in the genitive: по словам. */
    boolean followsAttribution(int from) {
        for (int i = Math.max(0, from - Phrases.LONGEST_BACK_POINTER); i < from; i++) {
            PhraseTable.Found<StatementFacts.Attribution> phrase =
                    row.facts().attributions().longestAt(row.tokens(), i, from);
            if (phrase != null && phrase.end() == from) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the name at {@code from} stands in the genitive, directly or behind an office that does: behind a phrase whose source is
     * in that case, or a noun for words: по словам министра Name, слова министра Name.
     */
    boolean isOwned(int from) {
        int title = from;
        while (title > 0
                && from - title < Phrases.LONGEST_TITLE
                && row.token(title - 1).isWord()
                && !row.is(title - 1, WordClass.PREPOSITION)
                && !row.opensSentence(title)
                && !followsAttribution(title)
                && !isWords(title - 1)) {
            title--;
        }
        if (title == from && followsAttribution(from)) {
            return true;
        }
        boolean office = title == from || row.facts().nominative(row.token(title)) != null;
        return office
                && row.facts().endsAsOwner(row.token(from).form())
                && (followsAttribution(title) || title > 0 && isWords(title - 1));
    }

    /** Whether the token is a noun for words that somebody said, or a verb that passes them on. */
    private boolean isWords(int i) {
        PhraseTable.Found<Cue> found =
                row.token(i).isWord() ? row.facts().cues().longestAt(row.tokens(), i, i + 1) : null;
        return found != null
                && found.values().stream().anyMatch(cue -> cue.form() == Cue.Form.NOUN || cue.is(Cue.Mark.PASSES_ON));
    }

    /** A name in the genitive, word by word, in the form that names: Дана Беннетта, Дан Беннетт. */
    String ofOwner(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split(" ")) {
            words.append(words.length() == 0 ? "" : " ").append(row.facts().nominative(word, Declension.Case.GENITIVE));
        }
        return words.toString();
    }

    /** Whether the mention ends in a word whose naming form the data gives, and is called by those very words. */
    boolean nominativeEnds(Row.Placed placed) {
        Entity entity = row.entity(placed.mention());
        Token last = row.token(placed.to() - 1);
        return row.facts().subjects().get(0) == SubjectPlace.FIRST
                && row.facts().nominative(last) != null
                && entity != null
                && entity.name().endsWith(last.form());
    }

    /** Whether the preposition of an addressee may be written together with the word. */
    boolean mayCarry(int token) {
        for (int i = place.first(); i < token && !place.isAddressed(); i++) {
            if (row.is(i, WordClass.DOCUMENT)) {
                return true;
            }
        }
        boolean governed = token > 0
                && token == place.first()
                && row.facts().attributions().longestAt(row.tokens(), token - 1, token) != null;
        return place.isAddressed() || governed && row.facts().headFirst();
    }

    String plainName(Row.Placed placed) {
        int from = placed.from();
        while (from < placed.to() - 1 && row.is(from, WordClass.DETERMINER)) {
            from++;
        }
        return name(from, placed.to());
    }

    /** The words without the proclitic that ties them to what stands before, and without an ending behind an apostrophe. */
    String name(int from, int to) {
        String words = row.span(from, to).in(row.report().text());
        if (row.facts().declines()) {
            return declinedPhrase(from, to);
        }
        String nominative = row.facts().nominative(row.token(from));
        if (nominative != null && row.facts().headFirst()) {
            return nominatives(from, to, nominative);
        }
        if (nominative != null && (to - from == 1 || row.facts().subjects().get(0) != SubjectPlace.FIRST)) {
            words = nominative + words.substring(row.token(from).form().length());
        }
        Token last = row.token(to - 1);
        String ending = to - from > 1 && row.facts().subjects().get(0) == SubjectPlace.FIRST
                ? row.facts().nominative(last)
                : null;
        if (ending != null) {
            return words.substring(0, words.length() - last.form().length()) + ending;
        }
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && words.endsWith(last.form())
                && last.norm().indexOf('\'') < 0
                && isGoverned(to)) {
            String noun = row.facts().nominative(last.form(), Declension.Case.DATIVE);
            return words.substring(0, words.length() - last.form().length()) + noun;
        }
        if (row.facts().subjects().get(0) == SubjectPlace.FIRST
                && words.endsWith(last.form())
                && row.is(to - 1, WordClass.GENITIVE)
                && !last.isCapitalised()) {
            String noun = row.facts().nominative(last.form(), Declension.Case.GENITIVE);
            return words.substring(0, words.length() - last.form().length()) + noun;
        }
        if (!last.suffix().isEmpty() && row.facts().isInflected(last)) {
            int apostrophe = Math.max(words.lastIndexOf('\''), words.lastIndexOf('’'));
            words = apostrophe > 0 ? words.substring(0, apostrophe) : words;
        }
        int drop = 0;
        for (String proclitic : row.token(from).proclitics()) {
            if (mayCarry(from) && row.facts().isAddressedBy(proclitic)) {
                boolean swallowed = proclitic.length() > 1;
                drop = Math.min(words.length() - 1, drop + proclitic.length());
                return (swallowed ? row.facts().article() : "") + words.substring(drop);
            }
        }
        return words.substring(Math.min(drop, words.length() - 1));
    }

    /** Whether a phrase stands at {@code to} before which a source has an ending: subaya dayanarak. */
    boolean isGoverned(int to) {
        return to < row.size()
                && (row.facts().attributions().longestAt(row.tokens(), to, row.size()) != null
                        || row.facts().relays().longestAt(row.tokens(), to, row.size()) != null);
    }

    /** The words with their adjectives and the noun behind them in the form that names: неназванного офицера. */
    private String declinedPhrase(int from, int to) {
        boolean place = from > 0 && row.is(from - 1, WordClass.LOCATIVE);
        int noun = from;
        while (noun < to - 1 && row.is(noun, WordClass.ADJECTIVE) && row.facts().nominative(row.token(noun)) == null) {
            noun++;
        }
        String words = row.span(from, to).in(row.report().text());
        String named = row.facts().nominative(row.token(noun));
        boolean town =
                place && noun == from && to - from == 1 && row.token(from).isCapitalised();
        if (named == null) {
            return town ? row.facts().nominative(words, Declension.Case.LOCATIVE) : words;
        }
        if (named.equals(row.token(noun).form())
                || row.facts().endsAsSeveral(row.token(noun).form()) && noun == from && isSubject(from)) {
            return words;
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < noun; i++) {
            String adjective = adjective(row.token(i).form(), place);
            if (adjective.equals(row.token(i).form())) {
                // два инженера: a number, not another case
                return words;
            }
            phrase.append(adjective).append(' ');
        }
        phrase.append(named);
        if (noun + 1 < to) {
            phrase.append(
                    row.report().text(),
                    row.token(noun).span().end(),
                    row.token(to - 1).span().end());
        }
        return phrase.toString();
    }

    /** A body in quotation marks in whose place something was said: в «Приморье» сообщили. */
    Hop placed(Hop hop, int from, int to) {
        boolean place = row.facts().declines()
                && from > 0
                && row.is(from - 1, WordClass.LOCATIVE)
                && to - from == 3
                && row.token(from).kind() == Token.Kind.QUOTE;
        String name = hop.name();
        return place && name != null
                ? new Hop(hop.kind(), row.facts().nominative(name, Declension.Case.LOCATIVE), hop.span(), hop.entity())
                : hop;
    }

    /** The name of an entity whose first word the data knows for another case, and which cannot be a plural that names. */
    String named(String name) {
        int blank = name.indexOf(' ');
        String first = blank < 0 ? name : name.substring(0, blank);
        String nominative = row.facts().declines() ? row.facts().nominative(first) : null;
        return nominative == null || row.facts().endsAsSeveral(first)
                ? name
                : nominative + name.substring(first.length());
    }

    /** Whether a verb of saying or the start of a sentence stands before, so that the words are a subject. */
    private boolean isSubject(int from) {
        return from == 0
                || row.opensSentence(from)
                || !row.token(from - 1).isWord()
                || row.facts().cues().longestAt(row.tokens(), from - 1, from) != null;
    }

    private String adjective(String word, boolean place) {
        for (Declension.Case name :
                place ? List.of(Declension.Case.LOCATIVE) : List.of(Declension.Case.GENITIVE, Declension.Case.DATIVE)) {
            String form = row.facts().nominativeAdjective(word, name);
            if (!form.equals(word)) {
                return form;
            }
        }
        return word;
    }

    /** The noun in the form that names, and the adjectives behind it with the same ending: مسؤولا مطلعا, مسؤول مطلع. */
    private String nominatives(int from, int to, String nominative) {
        String form = row.token(from).form();
        int common = Phrases.common(form, nominative);
        String oblique = form.substring(common);
        String ending = nominative.substring(common);
        StringBuilder words = new StringBuilder(nominative);
        boolean agrees = !oblique.isEmpty() && !row.facts().article().isEmpty();
        for (int i = from + 1; i < to; i++) {
            String word = row.token(i).form();
            agrees &= row.token(i).isWord() && word.endsWith(oblique);
            words.append(row.report()
                    .text()
                    .substring(
                            row.token(i - 1).span().end(), row.token(i).span().start()));
            words.append(agrees ? word.substring(0, word.length() - oblique.length()) + ending : word);
        }
        return words.toString();
    }
}
