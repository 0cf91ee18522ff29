package org.whence.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactLine;

/**
 * What a trigger says and where its participants stand.
 *
 * @param type null for a guard
 * @param roles the slots in which each participant is looked for, best first
 * @param notes what else the data says
 * @param needs classes of words of which one must stand in the sentence; empty if nothing is needed
 * @param stage of a deal, where arms are spoken of; null if the words around it decide
 * @param status that the trigger itself gives; null if the words around it decide
 */
record Frame(
        @Nullable EventType type,
        WordClass wordClass,
        Map<Role, List<Slot>> roles,
        Set<Note> notes,
        Set<Mark> needs,
        @Nullable Stage stage,
        @Nullable Status status) {

    enum Note {
        /** Whoever acts is also acted upon: A met B. */
        SYMMETRIC,
        /** What follows is what is agreed, threatened or asked for: its participants belong to this event. */
        COMPLEMENT,
        /** Training of forces: what is agreed or promised of it has the stages of a deal. */
        TRAINING,
        /** Negotiations: where a transfer has been spoken of, a stage of it. */
        TALKS,
        /** Both sides must be named. */
        BOTH,
        /** Somebody who acts must be named. */
        DOER,
        /** Somebody acted upon must be named. */
        TARGET,
        /** Equipment must be named, or arms spoken of. */
        ARMS,
        /** It is enough that the report speaks of equipment elsewhere: the words mean nothing but a transfer. */
        THEME,
        /** Who acts goes to the place: a visit. */
        VISIT,
        /** Participants must be states, bodies or persons, not places. */
        ACTORS,
        /** Words on their own are no event: only with a verb that carries them. */
        CARRIED,
        /** Without an object a person behind the verb suffers it: قتل, which may be read active or passive. */
        AMBIVALENT,
        /** The words tell enough without anybody named: "nothing has been signed". */
        ALONE,
        /** A form of the first person: the speaker acts. */
        FIRST_PERSON,
        /** Whoever warns threatens, unless he acts for no state and warns nobody. */
        WARNING,
        /** Whoever acts in the clause around the words does this as well: "said during a visit to". */
        ADJUNCT
    }

    private static final Map<Role, List<Slot>> VERB = Map.of(
            Role.WHO, List.of(Slot.SUBJECT),
            Role.TO, List.of(Slot.OBJECT));
    private static final Map<Role, List<Slot>> PASSIVE =
            Map.of(Role.WHO, List.of(Slot.BY), Role.TO, List.of(Slot.SUBJECT));
    private static final Map<Role, List<Slot>> NOUN =
            Map.of(Role.WHO, List.of(Slot.SUBJECT, Slot.POSSESSOR, Slot.MODIFIER, Slot.BY, Slot.OF));

    Frame {
        roles = Map.copyOf(roles);
        notes = Set.copyOf(notes);
        needs = Set.copyOf(needs);
    }

    List<Slot> slots(Role role) {
        return roles.getOrDefault(role, List.of());
    }

    boolean is(Note note) {
        return notes.contains(note);
    }

    boolean isVerb() {
        return wordClass == WordClass.VERB || wordClass == WordClass.PASSIVE;
    }

    /** The transfer that words of talking, agreeing or asking are about, named by the same words. */
    static Frame impliedTransfer(Frame talk) {
        Stage stage = talk.stage() == null ? Stage.WISHED : talk.stage();
        return new Frame(EventType.ARMS_TRANSFER, talk.wordClass(), Map.of(), Set.of(), Set.of(), stage, talk.status());
    }

    /** Reads {@code type | class | triggers | roles | notes}, without the triggers. */
    static Frame from(FactLine line) {
        WordClass wordClass = line.constant(1, WordClass.class);
        EventType type = wordClass == WordClass.GUARD ? null : line.constant(0, EventType.class);
        Map<Role, List<Slot>> roles = new EnumMap<>(Role.class);
        roles.putAll(
                switch (wordClass) {
                    case VERB -> VERB;
                    case PASSIVE -> PASSIVE;
                    case NOUN -> NOUN;
                    case GUARD -> Map.of();
                });
        for (String role : words(line.field(3))) {
            int equals = role.indexOf('=');
            if (equals < 0) {
                throw line.fault("\"" + role + "\" names no slots", "write it as who=subject,by");
            }
            roles.put(constant(line, role.substring(0, equals), Role.class), slots(line, role.substring(equals + 1)));
        }
        Set<Note> notes = EnumSet.noneOf(Note.class);
        Set<Mark> needs = EnumSet.noneOf(Mark.class);
        Stage stage = null;
        Status status = null;
        for (String note : words(line.field(4))) {
            if (note.startsWith("stage=")) {
                stage = constant(line, note.substring(6), Stage.class);
            } else if (note.startsWith("status=")) {
                status = constant(line, note.substring(7), Status.class);
            } else if (note.startsWith("needs=")) {
                for (String need : note.substring(6).split(",", 0)) {
                    needs.add(constant(line, need, Mark.class));
                }
            } else {
                notes.add(constant(line, note, Note.class));
            }
        }
        return new Frame(type, wordClass, roles, notes, needs, stage, status);
    }

    private static List<Slot> slots(FactLine line, String written) {
        List<Slot> slots = new ArrayList<>();
        for (String slot : written.split(",", 0)) {
            if (!slot.isEmpty()) {
                slots.add(constant(line, slot, Slot.class));
            }
        }
        return List.copyOf(slots);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\s+", 0));
    }

    private static <E extends Enum<E>> E constant(FactLine line, String written, Class<E> type) {
        String name = written.replace('-', '_').toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw line.fault(
                "\"" + written + "\" is no " + type.getSimpleName(),
                "write one of " + List.of(type.getEnumConstants()));
    }
}
