package org.whence.entity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.PhraseGrammar.Part;

/**
 * Which words before a head noun belong to its phrase: what describes it, its field, its state, and the body that owns it.
 */
final class PhraseStart {
    private final Units units;
    private final PhraseGrammar grammar;
    private final Qualifications qualifications;
    /** The bodies found so far, by the word behind them. */
    private final Map<Integer, Phrase> byEnd;

    PhraseStart(Units units, Qualifications qualifications, Map<Integer, Phrase> byEnd) {
        this.units = units;
        this.grammar = units.lexicon.grammar;
        this.qualifications = qualifications;
        this.byEnd = byEnd;
    }

    /** Takes those words into {@code phrase}. */
    void take(Phrase phrase) {
        Set<Part> allowed = grammar.left();
        boolean gear = phrase.head.kind() == Kind.CLASS;
        int i = phrase.from - 1;
        int conjunction = -1;
        while (i >= 0
                && units.together(i, phrase.headUnit.from())
                && phrase.headUnit.from() - i <= PhraseFinder.REACH) {
            Word word = units.word(i);
            Unit unit = units.at(i);
            boolean possessive = word.possessive();
            Phrase body = byEnd.get(i + 1);
            if (conjunction < 0
                    && body != null
                    && allowed.contains(Part.BODY)
                    && !gear
                    && !body.hasHeadOf(phrase)
                    && phrase.parent == null
                    && phrase.country == null
                    && isPossessor(word)) {
                phrase.parent = body;
                phrase.country = body.country;
                phrase.from = body.from;
                phrase.modified = true;
                int qualified = qualifications.before(phrase, phrase.from - 1);
                phrase.from = qualified < 0 ? phrase.from : qualified;
                break;
            }
            if (word.is(WordClass.STATE_NOUN) && possessive && phrase.country == null && !gear) {
                phrase.stateNoun = true;
                phrase.modified = true;
                phrase.from = i;
                break;
            }
            int qualifying = conjunction < 0 ? qualifications.before(phrase, i) : -1;
            if (qualifying >= 0) {
                phrase.from = qualifying;
                i = qualifying - 1;
                continue;
            }
            if (conjunction < 0
                    && isFiller(word, unit)
                    && allowed.contains(Part.FILLER)
                    && !isOfOfficeBehind(phrase, word)) {
                phrase.from = i;
                phrase.modified = true;
                phrase.fillers.add(i);
                phrase.described |= !word.is(WordClass.DEMONSTRATIVE);
                if (word.is(WordClass.QUANTIFIER)) {
                    // "Mahkeme iki kardeşi": a number opens its phrase
                    break;
                }
                i--;
                continue;
            }
            if (unit != null && unit.to() == i + 1) {
                Entry domain = unit.find(Kind.DOMAIN);
                Entry adjective = unit.find(Kind.ADJECTIVE);
                Entry state = unit.state();
                if (domain != null && allowed.contains(Part.DOMAIN) && !possessive && units.lexicon.mayPrecede(word)) {
                    phrase.domains.add(0, domain.code());
                    phrase.domainAt(unit.from(), unit.to());
                } else if (conjunction >= 0) {
                    break;
                } else if (adjective != null
                        && allowed.contains(Part.ADJECTIVE)
                        && phrase.country == null
                        && !possessive) {
                    phrase.country = adjective.country();
                } else if (state != null && allowed.contains(Part.STATE) && !stateTaken(phrase) && isPossessor(word)) {
                    setState(phrase, state);
                } else {
                    break;
                }
                phrase.modified = true;
                phrase.from = unit.from();
                conjunction = -1;
                i = unit.from() - 1;
                continue;
            }
            if (unit == null && conjunction < 0 && word.is(WordClass.CONJUNCTION) && !phrase.domains.isEmpty()) {
                Unit before = units.at(i - 1);
                if (before == null || !before.is(Kind.DOMAIN) || !units.together(i - 1, i)) {
                    break;
                }
                conjunction = i;
                i--;
                continue;
            }
            if (conjunction >= 0) {
                break;
            }
            if (unit == null && conjunction < 0 && isUnknownDomain(phrase, i)) {
                phrase.domains.add(0, "other:" + word.norm());
                phrase.domainAt(i, i + 1);
                phrase.from = i;
                phrase.modified = true;
                i--;
                continue;
            }
            break;
        }
        determine(phrase);
    }

    /** "Former" in "former Defence Ministry spokesman" says how the spokesman holds his office. */
    private boolean isOfOfficeBehind(Phrase phrase, Word word) {
        Unit behind = units.together(phrase.to, phrase.from) ? units.at(phrase.to) : null;
        return phrase.head.kind() == Kind.HEAD
                && behind != null
                && behind.is(Kind.OFFICE)
                && units.lexicon.qualifies(word.norm(), Lexicon.Side.LEFT);
    }

    /** A word that qualifies the head, also one that could be a head itself: official sources, terrorist organisation. */
    private static boolean isFiller(Word word, @Nullable Unit unit) {
        if (!word.is(WordClass.FILLER) || word.possessive()) {
            return false;
        }
        return unit == null
                || unit.to() - unit.from() == 1
                        && unit.entries().stream()
                                .allMatch(e ->
                                        e.kind() == Kind.OFFICE || e.kind() == Kind.NOUN || e.kind() == Kind.CLASS);
    }

    /** Whether a name may stand before what belongs to it: bare, or in the case of possessors. */
    private static boolean isPossessor(Word word) {
        return !word.possessive()
                || word.is(WordClass.GENITIVE_ENDING)
                || word.token().suffix().isEmpty();
    }

    private void determine(Phrase phrase) {
        int i = phrase.from - 1;
        if (i < 0 || !units.together(i, phrase.from)) {
            return;
        }
        phrase.definite = units.word(i).is(WordClass.DEFINITE) || units.word(i).is(WordClass.DEMONSTRATIVE);
        phrase.indefinite = units.word(i).is(WordClass.INDEFINITE);
    }

    /** Whether the phrase has its state already; an envoy has two. */
    private static boolean stateTaken(Phrase phrase) {
        return phrase.country != null
                && (phrase.toCountry != null || !Codes.ALL.is(Codes.Group.ENVOY, phrase.head.code()));
    }

    /** In "Rusya'nın Bağdat Büyükelçisi" the nearer state is the one the envoy is sent to. */
    private static void setState(Phrase phrase, Entry state) {
        if (phrase.country != null) {
            phrase.toCountry = phrase.country;
        }
        phrase.country = state.country();
    }

    /** A ministry or minister may be for something that the data does not know; then the state stands before: Senegal's fisheries minister. */
    private boolean isUnknownDomain(Phrase phrase, int i) {
        boolean ministry =
                phrase.head.code().equals("minister") || phrase.head.code().equals("ministry");
        if (!ministry
                || !phrase.domains.isEmpty()
                || i != phrase.headUnit.from() - 1
                || !grammar.left().contains(Part.DOMAIN)) {
            return false;
        }
        Word word = units.word(i);
        Unit before = units.together(i, i - 1) ? units.at(i - 1) : null;
        return word.isWord()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.DETERMINER)
                && !word.possessive()
                && before != null
                && (before.is(Kind.ADJECTIVE) || before.state() != null);
    }
}
