package org.whence.entity;

import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.Qualified;
import org.whence.entity.Office.Qualifier;

/**
 * How an office is held, said in words before it, behind it or in one with it: former, acting, المكلف.
 */
final class Qualifications {
    /** Longest words for how an office is held. */
    private static final int LONGEST_QUALIFIER = 5;

    private final Units units;

    Qualifications(Units units) {
        this.units = units;
    }

    /** An office that is said in one with how it is held: سرپرست, رئيس الوزراء المكلف. */
    void whole(Phrase phrase) {
        if (!phrase.isRole()) {
            return;
        }
        Qualified qualified =
                units.lexicon.qualifierAt(units.words, phrase.from, units.sentenceEnd(phrase.from), Lexicon.Side.WHOLE);
        if (qualified != null && qualified.end() >= phrase.to) {
            phrase.qualifiers.add(qualified.qualifier());
            phrase.to = qualified.end();
        }
    }

    /** Whoever holds an office in a caretaker or interim government holds it so. */
    static void inherit(Phrase phrase) {
        if (phrase.isRole() && phrase.parent != null) {
            for (Qualifier qualifier : phrase.parent.qualifiers) {
                if (qualifier != Qualifier.NEW && qualifier != Qualifier.DESIGNATE) {
                    phrase.qualifiers.add(qualifier);
                }
            }
        }
    }

    /** "Former" before a body is said of the office behind it: eski Dışişleri Bakanı. */
    static boolean mayHave(Phrase phrase, Qualifier qualifier) {
        return phrase.isRole()
                || phrase.head.kind() == Kind.HEAD
                        && (qualifier == Qualifier.CARETAKER || qualifier == Qualifier.INTERIM);
    }

    /** Where the qualifying words begin that end at word {@code last}; -1 if there are none. */
    int before(Phrase phrase, int last) {
        int first = -1;
        Qualifier qualifier = null;
        for (int at = last; at > last - LONGEST_QUALIFIER && units.together(at, last); at--) {
            Qualified qualified = units.lexicon.qualifierAt(units.words, at, last + 1, Lexicon.Side.LEFT);
            // "Then President Adams spoke" tells when he spoke
            boolean adverb = units.word(at).first()
                    && units.word(at).is(WordClass.STOP)
                    && !units.word(at).is(WordClass.FILLER);
            if (qualified != null && qualified.end() == last + 1 && mayHave(phrase, qualified.qualifier()) && !adverb) {
                first = at;
                qualifier = qualified.qualifier();
            }
        }
        if (qualifier != null) {
            phrase.qualifiers.add(qualifier);
            take(phrase, first, last + 1);
        }
        return first;
    }

    /** The word after the qualifying words that begin at {@code at}, behind the phrase; -1 if there are none. */
    int behind(Phrase phrase, int at) {
        Qualified qualified = units.lexicon.qualifierAt(units.words, at, units.sentenceEnd(at), Lexicon.Side.RIGHT);
        if (qualified == null || !mayHave(phrase, qualified.qualifier())) {
            return -1;
        }
        phrase.qualifiers.add(qualified.qualifier());
        take(phrase, at, qualified.end());
        return qualified.end();
    }

    /** What stands in qualifying words heads no phrase of its own. */
    private static void take(Phrase phrase, int from, int to) {
        for (int i = from; i < to; i++) {
            phrase.fillers.add(i);
        }
        phrase.modified = true;
    }
}
