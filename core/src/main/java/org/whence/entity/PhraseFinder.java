package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.Qualified;
import org.whence.entity.Office.Qualifier;
import org.whence.entity.PhraseGrammar.Link;
import org.whence.entity.PhraseGrammar.Part;

/**
 * Builds phrases around head nouns by the language's phrase grammar. Bodies may stand inside bodies and offices ("head of
 * the committee of the parliament"), so that the heads are gone through {@link #ROUNDS} times, each time with the bodies
 * found before.
 */
final class PhraseFinder {
    /** Depth of bodies inside bodies. */
    static final int ROUNDS = 3;
    /** Longest phrase on either side of its head, in words. */
    private static final int REACH = 14;
    /** Longest words for how an office is held. */
    private static final int LONGEST_QUALIFIER = 5;

    private final Units units;
    private final PhraseGrammar grammar;
    private final Set<Part> bare;
    private Map<Integer, Phrase> byStart = new HashMap<>();
    private Map<Integer, Phrase> byEnd = new HashMap<>();

    private PhraseFinder(Units units) {
        this.units = units;
        this.grammar = units.lexicon.grammar;
        this.bare = grammar.bare();
    }

    /** The phrases of a report in text order of their heads; some stand inside others. */
    static List<Phrase> find(Units units) {
        return new PhraseFinder(units).find();
    }

    private List<Phrase> find() {
        List<Unit> heads = new ArrayList<>();
        for (Unit unit : units.all()) {
            if (headOf(unit) != null) {
                heads.add(unit);
            }
        }
        List<Phrase> phrases = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Phrase> starts = new HashMap<>();
            Map<Integer, Phrase> ends = new HashMap<>();
            List<Phrase> built = new ArrayList<>();
            for (Unit unit : heads) {
                Entry head = headOf(unit);
                if (head == null) {
                    continue;
                }
                Phrase phrase = build(unit, head);
                built.add(phrase);
                if (phrase.isBody()) {
                    starts.merge(phrase.from, phrase, PhraseFinder::longer);
                    ends.merge(phrase.to, phrase, PhraseFinder::longer);
                }
            }
            byStart = starts;
            byEnd = ends;
            phrases = built;
        }
        Set<Integer> fillers = new HashSet<>();
        for (Phrase phrase : phrases) {
            fillers.addAll(phrase.fillers);
            for (int i = Math.max(0, phrase.domainFrom); i < phrase.domainTo; i++) {
                fillers.add(i);
            }
        }
        return phrases.stream()
                .filter(p -> !fillers.contains(p.headUnit.from()))
                .toList();
    }

    private static Phrase longer(Phrase a, Phrase b) {
        return b.to - b.from > a.to - a.from ? b : a;
    }

    /** The meaning in which {@code unit} heads a phrase, or null. */
    private @Nullable Entry headOf(Unit unit) {
        Entry office = unit.find(Kind.OFFICE);
        Entry head = unit.find(Kind.HEAD);
        Entry body = unit.find(Kind.BODY);
        Entry noun = unit.find(Kind.NOUN);
        Entry gear = unit.find(Kind.CLASS);
        if (body != null && (head == null || !hasStateBefore(unit))) {
            return body;
        }
        if (office != null) {
            return office;
        }
        return head != null ? head : noun != null ? noun : gear;
    }

    private boolean hasStateBefore(Unit unit) {
        Unit before = units.at(unit.from() - 1);
        return before != null && (before.is(Kind.ADJECTIVE) || before.state() != null);
    }

    private Phrase build(Unit unit, Entry head) {
        Phrase phrase = new Phrase(unit, head);
        Word last = units.word(unit.to() - 1);
        phrase.plural = head.kind() == Kind.OFFICE && last.is(WordClass.PLURAL_ENDING) && unit.strained();
        if (head.kind() == Kind.BODY) {
            phrase.country = head.country();
            if (grammar.left().contains(Part.ADJECTIVE)) {
                leftStateOfBody(phrase);
            }
            return phrase;
        }
        int implied = head.code().indexOf(':');
        if (implied > 0) {
            phrase.domains.add(head.code().substring(implied + 1));
            phrase.head = head.withCode(head.code().substring(0, implied));
        }
        whole(phrase);
        left(phrase);
        right(phrase);
        inherit(phrase);
        if (phrase.parent != null && head.code().equals("president")) {
            for (Entry other : unit.entries()) {
                if (other.kind() == Kind.OFFICE && other.code().equals("head")) {
                    phrase.head = other;
                }
            }
        }
        if (phrase.country == null && phrase.parent != null) {
            phrase.country = phrase.parent.country;
        }
        return phrase;
    }

    /** "Lebanese Hezbollah", "US Congress": the adjective of its own state belongs to the name. */
    private void leftStateOfBody(Phrase phrase) {
        Unit before = units.at(phrase.from - 1);
        if (before != null
                && units.together(before.from(), phrase.from)
                && !units.word(before.to() - 1).possessive()) {
            Entry adjective = before.find(Kind.ADJECTIVE);
            if (adjective != null
                    && adjective.country() != null
                    && adjective.country().equals(phrase.country)) {
                phrase.from = before.from();
            }
        }
    }

    /** An office that is said in one with how it is held: سرپرست, رئيس الوزراء المكلف. */
    private void whole(Phrase phrase) {
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
    private static void inherit(Phrase phrase) {
        if (phrase.isRole() && phrase.parent != null) {
            for (Qualifier qualifier : phrase.parent.qualifiers) {
                if (qualifier != Qualifier.NEW && qualifier != Qualifier.DESIGNATE) {
                    phrase.qualifiers.add(qualifier);
                }
            }
        }
    }

    /** "Former" before a body is said of the office behind it: eski Dışişleri Bakanı. */
    private static boolean mayHave(Phrase phrase, Qualifier qualifier) {
        return phrase.isRole()
                || phrase.head.kind() == Kind.HEAD
                        && (qualifier == Qualifier.CARETAKER || qualifier == Qualifier.INTERIM);
    }

    /** Where the qualifying words begin that end at word {@code last}; -1 if there are none. */
    private int qualifierBefore(Phrase phrase, int last) {
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
    private int qualifierBehind(Phrase phrase, int at) {
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

    private void left(Phrase phrase) {
        Set<Part> allowed = grammar.left();
        boolean gear = phrase.head.kind() == Kind.CLASS;
        int i = phrase.from - 1;
        int conjunction = -1;
        while (i >= 0 && units.together(i, phrase.headUnit.from()) && phrase.headUnit.from() - i <= REACH) {
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
                int qualified = qualifierBefore(phrase, phrase.from - 1);
                phrase.from = qualified < 0 ? phrase.from : qualified;
                break;
            }
            if (word.is(WordClass.STATE_NOUN) && possessive && phrase.country == null && !gear) {
                phrase.stateNoun = true;
                phrase.modified = true;
                phrase.from = i;
                break;
            }
            int qualifying = conjunction < 0 ? qualifierBefore(phrase, i) : -1;
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
            if (unit == null && conjunction < 0 && isUnknownDomainBefore(phrase, i)) {
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

    private void right(Phrase phrase) {
        int j = phrase.to;
        int limit = Math.min(units.size(), j + REACH);
        boolean gear = phrase.head.kind() == Kind.CLASS;
        while (j < limit
                && units.together(j, phrase.headUnit.from())
                && !units.word(j - 1).possessive()) {
            Word word = units.word(j);
            Unit unit = units.at(j);
            int next = qualifierBehind(phrase, j);
            if (next < 0 && unit != null && unit.from() == j) {
                next = part(phrase, unit, j, bareAllowed(unit));
            } else if (next < 0 && unit == null && word.is(WordClass.FILLER) && bare.contains(Part.FILLER)) {
                next = isFillerOf(phrase, j) ? j + 1 : -1;
                phrase.described |= next > 0;
            }
            if (next < 0 && unit == null && word.is(WordClass.CONJUNCTION) && lastIsDomain(phrase, j)) {
                Unit after = units.at(j + 1);
                if (after != null && after.is(Kind.DOMAIN) && units.together(j, j + 1)) {
                    phrase.domains.add(java.util.Objects.requireNonNull(after.find(Kind.DOMAIN))
                            .code());
                    phrase.domainAt(after.from(), after.to());
                    phrase.to = after.to();
                    j = phrase.to;
                    continue;
                }
            }
            if (next < 0 && unit == null && byStart.containsKey(j) && bare.contains(Part.BODY)) {
                Phrase body = byStart.get(j);
                next = body != null && phrase.parent == null && !gear && !body.hasHeadOf(phrase)
                        ? take(phrase, body)
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

    /** The same before the head: Senegal's fisheries minister. */
    private boolean isUnknownDomainBefore(Phrase phrase, int i) {
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
        if (office != null && !mayHave(phrase, office.qualifier()) && phrase.head.kind() == Kind.HEAD) {
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
            phrase.parent = body;
            if (phrase.country == null) {
                phrase.country = body.country;
            }
            return body.to;
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
            phrase.parent = body;
            if (phrase.country == null) {
                phrase.country = body.country;
            }
            return body.to;
        }
        if (unit.is(Kind.ADJECTIVE) && unit.state() == null) {
            return -1;
        }
        return part(phrase, unit, next, link.parts());
    }

    private int filled(Phrase phrase, int next, Link link) {
        Phrase body = byStart.get(next);
        return body != null && mayLink(phrase, body, link) ? take(phrase, body) : -1;
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

    private static int take(Phrase phrase, Phrase body) {
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
