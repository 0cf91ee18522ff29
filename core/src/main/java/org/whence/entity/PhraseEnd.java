package org.whence.entity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.Qualified;
import org.whence.entity.PhraseGrammar.Link;
import org.whence.entity.PhraseGrammar.Part;

/**
 * Which words behind a head noun belong to its phrase: what follows it bare, and what a linking word ties to it.
 */
final class PhraseEnd {
    private final Units units;
    private final PhraseGrammar grammar;
    private final Set<Part> bare;
    private final Qualifications qualifications;
    /** The bodies found so far, by their first word. */
    private final Map<Integer, Phrase> byStart;

    PhraseEnd(Units units, Qualifications qualifications, Map<Integer, Phrase> byStart) {
        this.units = units;
        this.grammar = units.lexicon.grammar;
        this.bare = grammar.bare();
        this.qualifications = qualifications;
        this.byStart = byStart;
    }

    /** Takes those words into {@code phrase}. */
    void take(Phrase phrase) {
        int j = phrase.to;
        int limit = Math.min(units.size(), j + PhraseFinder.REACH);
        boolean gear = phrase.head.kind() == Kind.CLASS;
        while (j < limit
                && units.together(j, phrase.headUnit.from())
                && !units.word(j - 1).possessive()) {
            Word word = units.word(j);
            Unit unit = units.at(j);
            int next = qualifications.behind(phrase, j);
            if (next < 0 && unit != null && unit.from() == j) {
                next = part(phrase, unit, j, bareAllowed(unit));
            } else if (next < 0 && unit == null && word.is(WordClass.FILLER) && bare.contains(Part.FILLER)) {
                next = isFillerOf(phrase, j) ? j + 1 : -1;
                phrase.described |= next > 0;
            }
            if (next < 0 && unit == null && word.is(WordClass.CONJUNCTION) && lastIsDomain(phrase, j)) {
                Unit after = units.at(j + 1);
                if (after != null && after.is(Kind.DOMAIN) && units.together(j, j + 1)) {
                    phrase.domains.add(
                            Objects.requireNonNull(after.find(Kind.DOMAIN)).code());
                    phrase.domainAt(after.from(), after.to());
                    phrase.to = after.to();
                    j = phrase.to;
                    continue;
                }
            }
            if (next < 0 && unit == null && byStart.containsKey(j) && bare.contains(Part.BODY)) {
                Phrase body = byStart.get(j);
                next = body != null && phrase.parent == null && !gear && !body.hasHeadOf(phrase)
                        ? takeBody(phrase, body)
                        : -1;
            }
            if (next < 0
                    && phrase.isRole()
                    && phrase.country == null
                    && word.is(WordClass.STATE_NOUN)
                    && bare.contains(Part.STATE)
                    && !(unit != null && unit.is(Kind.DOMAIN))) {
                phrase.stateNoun = true;
                phrase.fillers.add(j);
                next = j + 1;
            }
            if (next < 0 && unit == null && j == phrase.to && isUnknownDomain(phrase, j)) {
                phrase.domains.add("other:" + units.lexicon.key(word.norm()));
                phrase.domainAt(j, j + 1);
                next = j + 1;
            }
            if (next < 0 && !gear) {
                next = linked(phrase, j);
            }
            if (next < 0) {
                break;
            }
            phrase.to = next;
            phrase.modified = true;
            j = next;
        }
    }

    /** A ministry or minister may be for something that the data does not know; then the state follows. */
    private boolean isUnknownDomain(Phrase phrase, int j) {
        boolean ministry =
                phrase.head.code().equals("minister") || phrase.head.code().equals("ministry");
        if (!ministry || !phrase.domains.isEmpty() || j != phrase.headUnit.to() || !bare.contains(Part.DOMAIN)) {
            return false;
        }
        Word word = units.word(j);
        Unit after = units.together(j, j + 1) ? units.at(j + 1) : null;
        return word.isWord()
                && !word.isCapitalised()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.SPEECH)
                && !word.is(WordClass.VERB_FEMININE)
                && !word.is(WordClass.VERB_MASCULINE)
                && after != null
                && (after.is(Kind.ADJECTIVE) || after.state() != null);
    }

    private boolean isFillerOf(Phrase phrase, int j) {
        Qualified office = units.lexicon.qualifierAt(units.words, j, units.sentenceEnd(j), Lexicon.Side.RIGHT);
        if (office != null && !Qualifications.mayHave(phrase, office.qualifier()) && phrase.head.kind() == Kind.HEAD) {
            return false;
        }
        // what follows the head of a body without a domain may begin the next phrase; fillers end at the first unknown
        // word
        return units.together(j, phrase.headUnit.from()) && j - phrase.headUnit.from() <= 6;
    }

    private boolean lastIsDomain(Phrase phrase, int j) {
        return phrase.domainTo == j;
    }

    /** What may follow without a linking word: after a proclitic preposition, what that preposition links. */
    private Set<Part> bareAllowed(Unit unit) {
        String proclitic = unit.proclitic();
        if (proclitic.isEmpty() || units.lexicon.joined.isAnd(proclitic)) {
            return bare;
        }
        for (Link link : grammar.right()) {
            if (link.words().contains(proclitic)) {
                return link.parts();
            }
        }
        return Set.of();
    }

    /** Takes {@code unit} into the phrase if it may stand at its end; the word after it, or -1. */
    private int part(Phrase phrase, Unit unit, int at, Set<Part> allowed) {
        boolean joinedByAnd = units.lexicon.joined.isAnd(unit.proclitic());
        Entry domain = unit.find(Kind.DOMAIN);
        boolean takesDomain = phrase.head.kind() != Kind.NOUN || at == phrase.headUnit.to();
        if (domain != null
                && takesDomain
                && allowed.contains(Part.DOMAIN)
                && (!joinedByAnd || lastIsDomain(phrase, at))) {
            phrase.domains.add(domain.code());
            phrase.domainAt(unit.from(), unit.to());
            return unit.to();
        }
        if (joinedByAnd) {
            return -1;
        }
        Phrase body = byStart.get(at);
        if (body != null
                && allowed.contains(Part.BODY)
                && !body.hasHeadOf(phrase)
                && body.from == at
                && phrase.parent == null
                && phrase.head.kind() != Kind.CLASS) {
            return takeBody(phrase, body);
        }
        Entry adjective = unit.find(Kind.ADJECTIVE);
        if (adjective != null && allowed.contains(Part.ADJECTIVE) && phrase.country == null) {
            phrase.country = adjective.country();
            return unit.to();
        }
        Entry state = unit.state();
        if (state != null && allowed.contains(Part.STATE) && phrase.country == null && !isClosedByArticle(unit, at)) {
            phrase.country = state.country();
            return unit.to();
        }
        Entry medium = unit.find(Kind.MEDIUM);
        if (medium != null && allowed.contains(Part.MEDIUM) && phrase.head.kind() != Kind.CLASS && phrase.isRole()) {
            return unit.to();
        }
        Entry office = unit.find(Kind.OFFICE);
        if (office != null && allowed.contains(Part.ROLE) && phrase.isRole() && takesRole(phrase.head.code())) {
            return unit.to();
        }
        return -1;
    }

    /**
     * Whether the word before has the article, with which a construct ends: behind وزير الدفاع a bare name of a state is the next
     * noun of the sentence, the object perhaps, and no owner (Ryding 2005, chapter 8).
     */
    private boolean isClosedByArticle(Unit unit, int at) {
        return unit.proclitic().isEmpty()
                && units.together(at - 1, at)
                && units.lexicon.joined.isDefinite(units.word(at - 1).norm());
    }

    /** Whether an office is one beside another person: adviser to the president, deputy of the minister. */
    private static boolean takesRole(String code) {
        return Codes.ALL.is(Codes.Group.BESIDE_OFFICE, code);
    }

    /** A linking word at {@code at} and what it links; the word after that, or -1. */
    private int linked(Phrase phrase, int at) {
        Word linker = units.word(at);
        int next = at + 1;
        while (units.together(at, next) && next - at <= 2 && units.word(next).is(WordClass.DETERMINER)) {
            next++;
        }
        if (!units.together(at, next) || linker.possessive()) {
            return -1;
        }
        if (isSent(phrase) && phrase.country != null) {
            int end = sentTo(phrase, linker, next);
            if (end > 0) {
                return end;
            }
        }
        for (Link link : grammar.right()) {
            if (!link.words().isEmpty() && isOneOf(linker, link.words())) {
                Unit unit = units.at(next);
                int end = unit != null && unit.from() == next
                        ? afterLink(phrase, unit, next, link)
                        : filled(phrase, next, link);
                if (end > 0) {
                    return end;
                }
                if (units.word(next).is(WordClass.STATE_NOUN) && link.parts().contains(Part.STATE)) {
                    phrase.stateNoun = true;
                    return next + 1;
                }
            }
        }
        return -1;
    }

    private int afterLink(Phrase phrase, Unit unit, int next, Link link) {
        // an adjective or filler opens a body: of the Iraqi parliament
        Phrase body = byStart.get(next);
        if (body != null && mayLink(phrase, body, link)) {
            return takeBody(phrase, body);
        }
        if (unit.is(Kind.ADJECTIVE) && unit.state() == null) {
            return -1;
        }
        return part(phrase, unit, next, link.parts());
    }

    private int filled(Phrase phrase, int next, Link link) {
        Phrase body = byStart.get(next);
        return body != null && mayLink(phrase, body, link) ? takeBody(phrase, body) : -1;
    }

    /** A preposition of place links only a body that the words set apart: "officers in the Iraqi army", not "on the side". */
    private static boolean mayLink(Phrase phrase, Phrase body, Link link) {
        boolean apart = body.country != null || !body.domains.isEmpty() || body.head.kind() == Kind.BODY;
        return link.parts().contains(Part.BODY)
                && phrase.parent == null
                && !body.hasHeadOf(phrase)
                && !body.head.code().equals("side")
                && (apart || link.parts().contains(Part.STATE));
    }

    private static int takeBody(Phrase phrase, Phrase body) {
        phrase.parent = body;
        if (phrase.country == null) {
            phrase.country = body.country;
        }
        return body.to;
    }

    /** Whether it is an office or body of one state in another. */
    private static boolean isSent(Phrase phrase) {
        String code = phrase.head.code();
        return code.equals("embassy") || phrase.isRole() && Codes.ALL.is(Codes.Group.ENVOY, code);
    }

    private int sentTo(Phrase phrase, Word linker, int next) {
        for (Link link : grammar.to()) {
            Unit unit = units.at(next);
            Entry state = unit == null ? null : unit.state();
            if (unit != null
                    && state != null
                    && unit.from() == next
                    && isOneOf(linker, link.words())
                    && phrase.toCountry == null) {
                phrase.toCountry = state.country();
                return unit.to();
            }
        }
        return -1;
    }

    private static boolean isOneOf(Word word, Set<String> folded) {
        return folded.contains(word.norm()) || word.keys().stream().anyMatch(folded::contains);
    }
}
