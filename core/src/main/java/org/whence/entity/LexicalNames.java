package org.whence.entity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.text.Span;

/** Names that the data knows: states, peoples, places, media, equipment; the name of a capital is its state or its town. */
final class LexicalNames {
    private final Draft draft;
    private final Units units;
    private final ShownForms forms;

    LexicalNames(Draft draft, ShownForms forms) {
        this.draft = draft;
        this.units = draft.units;
        this.forms = forms;
    }

    void find() {
        Set<Unit> heads = new HashSet<>();
        draft.phrases.forEach(p -> {
            if (p.head.kind() != Kind.CLASS) {
                heads.add(p.headUnit);
            }
        });
        for (Unit unit : units.all()) {
            if (draft.named[unit.from()] || heads.contains(unit)) {
                continue;
            }
            Entry equipment = unit.find(Kind.EQUIPMENT);
            Entry state = unit.state();
            Entry people = unit.find(Kind.PEOPLE);
            Entry adjective = unit.find(Kind.ADJECTIVE);
            Entry place = unit.find(Kind.PLACE);
            Entry medium = unit.find(Kind.MEDIUM);
            if (equipment != null) {
                Cluster cluster = draft.known(equipment.code(), EntityType.EQUIPMENT);
                cluster.call(equipment.code().substring("equipment:".length()), 0);
                name(cluster, unit, EntityType.EQUIPMENT, draft.text(unit.start(), unit.end()), 1);
            } else if (medium != null && (state == null || medium.weak())) {
                medium(unit, medium);
            } else if (state != null) {
                state(unit, state);
            } else if (people != null && isPeople(unit, adjective)) {
                Cluster cluster = draft.known("people:" + people.country(), EntityType.NATIONALITY);
                cluster.country = people.country();
                cluster.agreement = Agreement.PLURAL;
                name(cluster, unit, EntityType.NATIONALITY, draft.text(unit.start(), unit.end()), 1);
            } else if (adjective != null) {
                Cluster cluster = draft.stateOf(adjective);
                draft.mention(
                        cluster, unit.start(), unit.end(), unit.from(), EntityType.NATIONALITY, Mention.Form.NAME);
            } else if (place != null) {
                Cluster cluster = draft.known(place.code(), EntityType.PLACE);
                cluster.country = place.country();
                name(cluster, unit, place, EntityType.PLACE, 1);
            }
        }
    }

    private void name(Cluster cluster, Unit unit, EntityType as, String shown, int full) {
        cluster.call(shown, full);
        draft.mention(cluster, unit.start(), unit.end(), unit.from(), as, Mention.Form.NAME);
    }

    /** The same for a name that the data knows in the nominative. */
    private void name(Cluster cluster, Unit unit, Entry entry, EntityType as, int full) {
        String words = draft.text(unit.start(), unit.end());
        String nominative = forms.nominative(unit, entry, words);
        name(cluster, unit, as, nominative, full);
        if (!nominative.equals(words)) {
            cluster.names.add(words);
        }
    }

    /** Whether a noun for people stands for them, not as an adjective before or behind another noun. */
    private boolean isPeople(Unit unit, @Nullable Entry adjective) {
        if (adjective == null) {
            return true;
        }
        if (!units.together(unit.from(), unit.to())) {
            return true;
        }
        Word after = units.word(unit.to());
        if (units.at(unit.to()) != null) {
            return false;
        }
        return !after.isWord()
                || after.is(WordClass.STOP)
                || after.is(WordClass.SPEECH)
                || after.is(WordClass.CONJUNCTION);
    }

    private void medium(Unit unit, Entry medium) {
        int from = unit.from();
        int start = unit.start();
        int to = unit.to();
        if (units.together(from, from - 1)
                && from > 0
                && unit.proclitic().isEmpty()
                && units.word(from - 1).is(WordClass.MEDIUM_NOUN)
                && units.at(from - 1) == null) {
            from--;
            start = units.word(from).start();
        }
        int after = units.together(unit.from(), to) && !units.word(to - 1).possessive()
                ? units.lexicon.classAt(units.words, to, units.sentenceEnd(unit.from()), WordClass.MEDIUM_NOUN)
                : -1;
        to = after > 0 ? after : to;
        Cluster cluster = draft.known(medium.code(), EntityType.ORGANISATION);
        cluster.country = medium.country();
        cluster.sector = "MED";
        cluster.call(draft.text(start, draft.end(to)), to - from);
        draft.mention(cluster, start, draft.end(to), from, EntityType.ORGANISATION, Mention.Form.NAME);
        for (int i = from; i < to; i++) {
            draft.named[i] = true;
        }
    }

    private void state(Unit unit, Entry entry) {
        if (entry.kind() == Kind.SEAT && isPlace(unit, entry)) {
            Cluster cluster = draft.known("place:" + entry.code() + "/seat", EntityType.PLACE);
            cluster.country = entry.country();
            name(cluster, unit, entry, EntityType.PLACE, 1);
            return;
        }
        Cluster cluster = draft.stateOf(entry);
        name(cluster, unit, entry, EntityType.STATE, entry.kind() == Kind.STATE ? 2 : 1);
    }

    /** Whether the name of a capital stands for the town: in it, to it after a word of motion, or beside a word for a place. */
    private boolean isPlace(Unit unit, Entry entry) {
        if (draft.report.dateline() != null
                && draft.report.dateline().span().overlaps(new Span(unit.start(), unit.end()))) {
            return true;
        }
        int before = unit.from() - 1;
        int after = unit.to();
        Word head = units.word(unit.from());
        if (head.joined()
                || units.together(after, unit.from()) && units.word(after).joined()) {
            return false;
        }
        if (head.first()
                && head.isCapitals()
                && (!units.together(before, unit.from()) || draft.report.dateline() == null)
                && units.together(after, unit.from())
                && (units.word(after).isComma() || units.word(after).isMark("("))) {
            return true;
        }
        if (units.together(before, unit.from())) {
            Word word = units.word(before);
            if (word.is(WordClass.INSIDE_PREPOSITION) || word.is(WordClass.PLACE_NOUN) || word.is(WordClass.MOTION)) {
                return true;
            }
            if (word.is(WordClass.PLACE_PREPOSITION) && motionNear(before)) {
                return true;
            }
        }
        String proclitic = unit.proclitic();
        if (!proclitic.isEmpty() && units.lexicon.isClass(proclitic, WordClass.INSIDE_PREPOSITION)) {
            return true;
        }
        Word last = units.word(after - 1);
        if (last.is(WordClass.INSIDE_ENDING) && last.possessive()) {
            return true;
        }
        if (last.is(WordClass.PLACE_ENDING) && last.possessive() && motionNear(after - 1)) {
            return true;
        }
        if (!last.possessive() && units.together(after, unit.from())) {
            Word word = units.word(after);
            if (word.is(WordClass.PLACE_NOUN)) {
                return true;
            }
            Unit next = units.at(after + 1);
            Entry state = next == null ? null : next.find(Kind.STATE);
            return word.isComma()
                    && state != null
                    && units.together(after + 1, unit.from())
                    && entry.country() != null
                    && entry.country().equals(state.country());
        }
        return false;
    }

    private boolean motionNear(int at) {
        for (int i = at - 4; i <= at + 4; i++) {
            if (units.together(i, at) && units.word(i).is(WordClass.MOTION)) {
                return true;
            }
        }
        return false;
    }
}
