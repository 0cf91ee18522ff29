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
    static final int REACH = 14;

    private final Units units;
    private final PhraseGrammar grammar;
    private final Qualifications qualifications;
    private PhraseStart before;
    private PhraseEnd behind;

    private PhraseFinder(Units units) {
        this.units = units;
        this.grammar = units.lexicon.grammar;
        this.qualifications = new Qualifications(units);
        this.before = new PhraseStart(units, qualifications, Map.of());
        this.behind = new PhraseEnd(units, qualifications, Map.of());
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
            before = new PhraseStart(units, qualifications, ends);
            behind = new PhraseEnd(units, qualifications, starts);
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
        qualifications.whole(phrase);
        before.take(phrase);
        behind.take(phrase);
        Qualifications.inherit(phrase);
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
}
