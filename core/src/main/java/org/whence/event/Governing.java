package org.whence.event;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;

/** Finds how each phrase of a sentence is governed: by a preposition, a particle, an ending or the noun of which it is a part. */
final class Governing {

    /** Words between a preposition and the name it governs: "against the alleged positions". */
    private static final int LONGEST_REACH = 4;

    private final View view;

    Governing(View view) {
        this.view = view;
    }

    /** Finds every phrase's markers; call once, after the verbs and triggers of the sentence are known. */
    void governPhrases() {
        for (int i = 0; i < view.phrases.size(); i++) {
            govern(view.phrases.get(i), i > 0 ? view.phrases.get(i - 1) : null, i > 1 ? view.phrases.get(i - 2) : null);
        }
        for (int i = view.phrases.size() - 2; i >= 0; i--) {
            Phrase phrase = view.phrases.get(i);
            Phrase next = view.phrases.get(i + 1);
            if (view.grammar.order == Grammar.Order.SOV && View.isTitleOf(phrase, next) && next.markedBehind) {
                // the last word of a name bears the ending of all of it: Bakan Ali Kaya'yla
                mark(phrase, next.direct, phrase.governor);
                phrase.markedBehind = true;
                phrase.possessor = next.possessor;
            }
            boolean ofPlace = phrase.possessor
                    && phrase.type() == EntityType.STATE
                    && next.type() == EntityType.PLACE
                    && next.from == phrase.to
                    && isAttribute(next)
                    && !view.has(next.to, Mark.ATTRIBUTIVE);
            if (ofPlace && view.grammar.order == Grammar.Order.SOV) {
                phrase.head = next;
            }
        }
    }

    private void govern(Phrase phrase, @Nullable Phrase before, @Nullable Phrase earlier) {
        Token last = view.tokens.get(phrase.to - 1);
        boolean name = phrase.mention.form() == Mention.Form.NAME;
        boolean inflected = phrase.type() == EntityType.NATIONALITY && view.grammar.inflectedAdjective;
        Slot ending = inflected
                ? view.grammar.lexicon.ending(last, false)
                : name && phrase.type() == EntityType.ORGANISATION
                        ? view.grammar.lexicon.endingOfBody(last)
                        : view.grammar.lexicon.ending(last, name);
        if (ending == Slot.POSSESSOR) {
            phrase.possessor = true;
        }
        phrase.weak = view.grammar.lexicon.weakEnding(last);
        if (ending == null && isAttribute(phrase)) {
            ending = endingOfHead(phrase);
        }
        Slot behind = phrase.to < view.size ? view.signs.after[phrase.to] : null;
        if (behind == null && isAttribute(phrase) && isPlainNoun(phrase.to)) {
            int next = isPlainNoun(phrase.to + 1) && view.signs.after[phrase.to + 1] == null
                    ? phrase.to + 2
                    : phrase.to + 1;
            behind = next < view.size ? view.signs.after[next] : null;
        }
        if (behind == null && view.isQuote(phrase.to) && phrase.to + 1 < view.size) {
            behind = view.signs.after[phrase.to + 1];
        }
        if (behind == null && isOwnerInObject(phrase, before)) {
            behind = Slot.OBJECT;
        }
        Slot proclitic = proclitic(phrase);
        if (view.has(phrase.from - 1, Mark.BELONGING)) {
            // "boats belonging to the Guards": the boats' owner stands for them
            phrase.proxy = true;
        } else if (behind == Slot.OBJECT && prepositionBefore(phrase) != null) {
            markByPreposition(phrase, before);
        } else if (behind != null) {
            mark(phrase, behind, phrase.from - 1);
            phrase.markedBehind = true;
        } else if (proclitic != null) {
            mark(phrase, proclitic, phrase.from - 1);
        } else if (ending != null && ending != Slot.POSSESSOR) {
            mark(phrase, ending, phrase.from - 1);
            phrase.markedBehind = true;
        } else if (!renames(phrase, before, earlier)) {
            markByPreposition(phrase, before);
        }
        if (phrase.direct == Slot.OF && !phrase.possessor) {
            stepOut(phrase);
        }
    }

    /** "او مالک لنج را مقصر دانست": people described by the nouns behind them, of which only the last bears the particle. */
    private boolean isOwnerInObject(Phrase phrase, @Nullable Phrase before) {
        boolean may = view.grammar.order == Grammar.Order.SOV
                && view.grammar.bareGenitiveBehind
                && phrase.type() == EntityType.PERSON
                && phrase.mention.form() == Mention.Form.NOMINAL
                && (view.has(phrase.from - 1, Mark.COORDINATOR) || before != null && before.isBare());
        for (int i = phrase.to; may && i < phrase.to + 3 && isPlainNoun(i); i++) {
            if (i + 1 < view.size && view.signs.after[i + 1] == Slot.OBJECT) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands without an ending before a noun that it describes: Pakistanlı mevkidaşı, Şam yakınları. */
    private boolean isAttribute(Phrase phrase) {
        boolean before = view.grammar.order == Grammar.Order.SOV && !view.grammar.adjectiveBehind;
        boolean may = phrase.type() == EntityType.NATIONALITY
                || phrase.type() == EntityType.STATE
                || phrase.type() == EntityType.PLACE;
        return before && may && view.tokens.get(phrase.to - 1).norm().indexOf('\'') < 0 && isPlainNoun(phrase.to);
    }

    private boolean isPlainNoun(int token) {
        return view.isPlainWord(token)
                && !view.timed[token]
                && !view.trigger[token]
                && !view.verb[token]
                && view.signs.before[token] == null
                && view.signs.after[token] == null
                && !view.has(token, Mark.COORDINATOR)
                && !view.has(token, Mark.FILLER);
    }

    private @Nullable Slot endingOfHead(Phrase phrase) {
        for (int i = phrase.to; i < view.size && i < phrase.to + 3 && isPlainNoun(i); i++) {
            Slot slot = view.grammar.lexicon.ending(view.tokens.get(i), false);
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    /** "the ambassador to Iraq, Maximov": the name behind the comma is the person's, whatever stands between. */
    private boolean renames(Phrase phrase, @Nullable Phrase before, @Nullable Phrase earlier) {
        if (before == null
                || earlier == null
                || phrase.type() != EntityType.PERSON
                || phrase.mention.form() != Mention.Form.NAME
                || before.type() == EntityType.PERSON
                || earlier.type() != EntityType.PERSON
                || earlier.mention.form() != Mention.Form.NOMINAL
                || phrase.from != before.to + 1
                || !view.isComma(before.to)
                || before.from - earlier.to > 2) {
            return false;
        }
        mark(phrase, earlier.direct, earlier.governor);
        phrase.slot = earlier.slot;
        before.head = earlier;
        return true;
    }

    /** The slot of a preposition directly before the phrase, or with one word between; then را marks a larger phrase. */
    private @Nullable Slot prepositionBefore(Phrase phrase) {
        for (int i = phrase.from - 1; i >= 0 && i >= phrase.from - 2 && view.at[i] == null; i--) {
            if (view.signs.before[i] != null) {
                return view.signs.before[i];
            }
        }
        return null;
    }

    /** A preposition written together with the phrase; a name that begins with the whole word has none. */
    private @Nullable Slot proclitic(Phrase phrase) {
        Token first = view.tokens.get(phrase.from);
        boolean whole = phrase.mention.span().start() <= first.span().start();
        boolean name = phrase.mention.form() == Mention.Form.NAME;
        int written = phrase.mention.span().start() - first.span().start();
        int taken = first.proclitics().stream().mapToInt(String::length).sum();
        // in وبكين no preposition stands before the name that begins with its letter
        return name && (whole || taken > written) ? null : view.grammar.lexicon.proclitic(first);
    }

    private static void mark(Phrase phrase, Slot slot, int governor) {
        phrase.direct = slot;
        phrase.slot = slot;
        phrase.governor = governor;
    }

    private void markByPreposition(Phrase phrase, @Nullable Phrase before) {
        if (before != null && before.to == phrase.from && view.has(phrase.from, Mark.COORDINATOR)) {
            shareMarker(phrase, before, phrase.from);
            return;
        }
        if (phrase.from > 0
                && view.at[phrase.from - 1] == null
                && view.signs.before[phrase.from - 1] == null
                && view.trigger[phrase.from - 1]
                && !view.verb[phrase.from - 1]
                && !view.nonFinite[phrase.from - 1]) {
            boolean adjective = phrase.type() == EntityType.NATIONALITY;
            if (adjective && view.grammar.adjectiveBehind) {
                mark(phrase, Slot.MODIFIER, phrase.from - 1);
                return;
            }
            if (view.grammar.bareGenitiveBehind) {
                mark(phrase, phrase.weak == Slot.BY ? Slot.BY : Slot.OF, phrase.from - 1);
                return;
            }
        }
        boolean definite = false;
        for (int i = phrase.from - 1, steps = 0; i >= 0 && steps <= LONGEST_REACH; i--, steps++) {
            if (view.timed[i] && view.at[i] == null && i < phrase.from - 1 | view.signs.before[i] == null) {
                return;
            }
            Slot slot = view.signs.before[i];
            if (slot != null && view.at[i] == null && opensClause(i, phrase)) {
                return;
            }
            if (slot != null && view.at[i] == null) {
                if (definite && (slot == Slot.IN || phrase.mention.form() == Mention.Form.NOMINAL)) {
                    // في المطار نظيره: a noun with the article ends what the preposition governs
                    return;
                }
                if (holdsOffice(phrase, before, view.signs.beforeFrom[i], i + 1)) {
                    return;
                }
                if (!view.has(view.signs.beforeFrom[i] - 1, Mark.BELONGING)) {
                    mark(phrase, slot, view.signs.beforeFrom[i] - 1);
                }
                return;
            }
            Slot proclitic = view.at[i] == null && view.tokens.get(i).isWord() && !view.trigger[i] && !view.verb[i]
                    ? view.grammar.lexicon.proclitic(view.tokens.get(i))
                    : null;
            if (proclitic != null) {
                if (holdsOffice(phrase, before, i, i)) {
                    return;
                }
                mark(phrase, proclitic, i - 1);
                phrase.proxy = true;
                return;
            }
            if (view.has(i, Mark.COORDINATOR) && view.at[i] == null) {
                shareMarker(phrase, before, i);
                return;
            }
            if (view.at[i] != null) {
                apposition(phrase, before, i);
                return;
            }
            if (view.isComma(i)) {
                if (before != null && (renames(phrase, before) || isListed(phrase))) {
                    shareMarker(phrase, before, i);
                }
                return;
            }
            definite |= view.grammar.adjectiveBehind
                    && phrase.type() != EntityType.NATIONALITY
                    && !view.tokens.get(i).proclitics().isEmpty()
                    && view.has(i, Mark.DETERMINER);
            if (!view.isPlainWord(i) && !view.isQuote(i)
                    || view.cut[i]
                    || view.verb[i]
                    || view.trigger[i]
                    || view.cut[i + 1] && i + 1 < phrase.from) {
                return;
            }
        }
    }

    /**
     * "المتحدث باسم العشائر فلان": behind an office the preposition brings in what the office is of, and the name behind it
     * has the office; it is then marked as the office is.
     *
     * @param marker where the preposition begins
     * @param complement the word behind the preposition, or the one with which it is written together
     */
    private boolean holdsOffice(Phrase phrase, @Nullable Phrase before, int marker, int complement) {
        boolean held = before != null
                && view.grammar.adjectiveBehind
                && phrase.type() == EntityType.PERSON
                && phrase.mention.form() == Mention.Form.NAME
                && before.type() == EntityType.PERSON
                && before.mention.form() == Mention.Form.NOMINAL
                && before.to == marker
                && complement < phrase.from;
        if (held && before != null) {
            mark(phrase, before.direct, before.governor);
            phrase.slot = before.slot;
        }
        return held;
    }

    /** "after Egyptian guards detained him": a word that is a preposition elsewhere opens a clause of which the phrase is the subject. */
    private boolean opensClause(int word, Phrase phrase) {
        if (view.grammar.order != Grammar.Order.SVO || !view.has(word, Mark.BOUNDARY)) {
            return false;
        }
        for (int i = phrase.to; i < view.size && i < phrase.to + LONGEST_REACH && !view.cut[i]; i++) {
            if (view.verb[i] && view.at[i] == null) {
                return true;
            }
            if (view.at[i] != null || !view.isPlainWord(i) || view.signs.before[i] != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether one of the two describes and the other names, so that the comma between them may be an apposition. */
    private static boolean renames(Phrase phrase, Phrase before) {
        return phrase.type() == before.type() && phrase.mention.form() != before.mention.form();
    }

    /** Whether a comma or coordinator and another phrase follow: B in "with A, B and C". */
    private boolean isListed(Phrase phrase) {
        int i = phrase.to;
        boolean joined = false;
        while (i < view.size
                && i < phrase.to + 3
                && view.at[i] == null
                && (view.isComma(i) || view.has(i, Mark.COORDINATOR) || view.has(i, Mark.DETERMINER))) {
            joined |= view.isComma(i) || view.has(i, Mark.COORDINATOR);
            i++;
        }
        return joined && i < view.size && view.at[i] != null;
    }

    /** "with Iraq and Syria": the second has the first one's marker, if nothing but a coordinator or comma parts them. */
    private void shareMarker(Phrase phrase, @Nullable Phrase before, int coordinator) {
        if (before == null || before.direct.isBare() || before.markedBehind && before.direct == Slot.WITH) {
            return;
        }
        int gap = coordinator - before.to;
        boolean joined = gap >= 0 && gap <= 1 && !hasVerb(before.to, phrase.from);
        if (joined) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
            phrase.head = before.head;
            phrase.proxy = before.proxy;
        }
    }

    /** "the Russian ambassador, Maximov" or "Foreign Minister Zarif": the second is the first under another name. */
    private void apposition(Phrase phrase, @Nullable Phrase before, int token) {
        if (before == null || before.to != token + 1) {
            return;
        }
        boolean origin = before.type() == EntityType.NATIONALITY && !view.grammar.adjectiveBehind;
        if (View.isSame(before, phrase)) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
        } else if (before.possessor || origin) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
            before.head = phrase;
        }
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.verb[i] || view.trigger[i]) {
                return true;
            }
        }
        return false;
    }

    /** From "positions of the rebels" to what governs the positions; from "committee of Parliament" to the committee. */
    private void stepOut(Phrase phrase) {
        int i = phrase.governor;
        for (int steps = 0; i >= 0 && steps <= LONGEST_REACH; i--, steps++) {
            Phrase head = view.at[i];
            if (head != null) {
                phrase.head = head;
                return;
            }
            if (view.trigger[i] && !view.verb[i]) {
                return;
            }
            Slot outer = view.signs.before[i];
            if (outer != null) {
                phrase.slot = outer;
                phrase.proxy = true;
                return;
            }
            if (!view.isPlainWord(i) && !view.isQuote(i)
                    || view.cut[i]
                    || view.verb[i]
                    || view.has(i, Mark.COORDINATOR)) {
                break;
            }
        }
        phrase.slot = Slot.SUBJECT;
        phrase.proxy = true;
    }
}
