package org.whence.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.whence.entity.Lexicon.Kind;

/** Later, shorter forms of names that have been found in full. */
final class ShorterForms {
    private final NameDraft draft;
    private final Units units;
    private final Appositions appositions;

    ShorterForms(NameDraft draft, Units units, Appositions appositions) {
        this.draft = draft;
        this.units = units;
        this.appositions = appositions;
    }

    /** A family name, or a given name where it is all the report uses, draft.names the person whose full name has been found. */
    void find() {
        Set<String> persons = new HashSet<>();
        draft.names.stream().filter(n -> n.type == EntityType.PERSON).forEach(n -> persons.add(n.name));
        draft.names.stream()
                .filter(n -> n.type == EntityType.OTHER && persons.contains(n.name))
                .forEach(n -> n.type = EntityType.PERSON);
        Map<String, NameSpan> byWord = new HashMap<>();
        for (NameSpan name : draft.names) {
            if (name.type != EntityType.PERSON || name.to - name.from < 2) {
                continue;
            }
            for (int i = name.from; i < name.to; i++) {
                if (!units.word(i).is(WordClass.PARTICLE)) {
                    for (String key : NameParts.keys(units.word(i), units.lexicon)) {
                        byWord.putIfAbsent(key, name);
                    }
                }
            }
        }
        longerForms(byWord);
        if (byWord.isEmpty()) {
            return;
        }
        for (NameSpan name : draft.names) {
            if (name.type == EntityType.OTHER && isShorterForm(name, byWord)) {
                name.type = EntityType.PERSON;
            }
            tidyStart(name, byWord);
        }
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (draft.covered[i] || word.time() || !word.isWord()) {
                continue;
            }
            boolean uncased = NameDraft.isUncased(word);
            if (uncased ? !draft.isUncasedNameWord(i, true) : !draft.isCapital(word) || word.is(WordClass.STOP)) {
                continue;
            }
            Unit unit = units.at(i);
            if (unit != null && !unit.is(Kind.GIVEN) || uncased && unit == null && looksOrdinary(word)) {
                continue;
            }
            NameSpan full = null;
            for (String key : NameParts.keys(word, units.lexicon)) {
                full = full == null ? byWord.get(key) : full;
            }
            if (full == null) {
                continue;
            }
            NameSpan name = new NameSpan(i, i + 1, word.start(), EntityType.PERSON, 0);
            double weight = appositions.offices(name, units.sentenceEnd(i));
            name.partial = true;
            name.agreement = full.agreement;
            draft.add(name, EntityType.PERSON, NameFinder.ENOUGH + weight, i + 1, "");
        }
    }

    private boolean looksOrdinary(Word word) {
        NameShapes shapes = units.lexicon.shapes;
        return shapes != null && shapes.odds(word.form()) < NameShapes.ORDINARY;
    }

    /** A name of nothing known, of which the last word alone draft.names a person later, is that person's. */
    private void longerForms(Map<String, NameSpan> byWord) {
        Map<String, NameSpan> single = new HashMap<>();
        for (NameSpan name : draft.names) {
            if (name.type == EntityType.PERSON && name.to - name.from == 1) {
                NameParts.keys(units.word(name.from), units.lexicon).forEach(key -> single.putIfAbsent(key, name));
            }
        }
        for (NameSpan name : draft.names) {
            int size = name.to - name.from;
            if (single.isEmpty() || name.type != EntityType.OTHER || size < 2 || size > 4) {
                continue;
            }
            for (String key : NameParts.keys(units.word(name.to - 1), units.lexicon)) {
                NameSpan later = single.get(key);
                if (later != null && later.from > name.from && !byWord.containsKey(key)) {
                    name.type = EntityType.PERSON;
                    byWord.putIfAbsent(key, name);
                }
            }
        }
    }

    /** Whether every word belongs to the full name of one person. */
    private boolean isShorterForm(NameSpan name, Map<String, NameSpan> byWord) {
        NameSpan full = null;
        for (int i = name.from; i < name.to; i++) {
            if (units.word(i).is(WordClass.PARTICLE)) {
                continue;
            }
            NameSpan of = null;
            for (String key : NameParts.keys(units.word(i), units.lexicon)) {
                of = of == null ? byWord.get(key) : of;
            }
            if (of == null || full != null && full != of) {
                return false;
            }
            full = of;
        }
        return full != null && full.from < name.from;
    }

    /** What looks like a proclitic is part of the name where the full name is written so too. */
    private void tidyStart(NameSpan name, Map<String, NameSpan> byWord) {
        Word first = units.word(name.from);
        NameSpan full = byWord.get(NameParts.bare(units.lexicon.key(first.norm())));
        if (name.start > first.start() && full != null && full != name) {
            for (int i = full.from; i < full.to; i++) {
                if (units.word(i).norm().equals(first.norm())
                        && !(i == full.from && full.start > units.word(i).start())) {
                    name.start = first.start();
                    name.name = draft.display(name);
                }
            }
        }
    }
}
