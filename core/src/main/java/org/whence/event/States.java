package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.statement.Statement;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Whose state everybody in a report is of, and which states it speaks of. */
final class States {

    /** Letters between a place and the body that has its seat there: "the opposition in Yerevan criticised the government". */
    private static final int LONGEST_SEAT = 60;

    /** Sectors, as in CAMEO, of those who act for a state. */
    private static final Set<String> STATE_SECTORS = Set.of("GOV", "MIL", "LEG", "DIP", "COP", "SPY");

    /** The state whose bodies the report's language names without their state, or null. */
    private final @Nullable String home;

    private final List<Mention> mentions;
    private final Map<String, Entity> entities;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Makers makers;

    States(List<Mention> mentions, Map<String, Entity> entities, Makers makers, @Nullable String home) {
        this.mentions = mentions;
        this.entities = entities;
        this.makers = makers;
        this.home = home;
        for (Entity entity : entities.values()) {
            if (entity.type() == EntityType.STATE && entity.country() != null) {
                states.putIfAbsent(entity.country(), entity.id());
            }
        }
    }

    /** How often the report names a state, or somebody of whom it is known that he acts for one. */
    int publicMentions() {
        int count = 0;
        for (Mention mention : mentions) {
            Entity entity = entities.get(mention.entity());
            count += mention.type() == EntityType.STATE || entity != null && isOfState(entity) ? 1 : 0;
        }
        return count;
    }

    /** Whether the phrase names somebody in public life: a state, a body, or a person of whom state, office or sector is known. */
    boolean isPublic(Phrase phrase) {
        Entity entity = entities.get(phrase.entity());
        return switch (phrase.type()) {
            case STATE, NATIONALITY, ORGANISATION -> true;
            case PERSON ->
                entity != null
                        && (entity.country() != null
                                || !entity.sector().isEmpty()
                                || !entity.offices().isEmpty());
            case PLACE, EQUIPMENT, MONEY, QUANTITY, OTHER -> false;
        };
    }

    @Nullable
    String country(Phrase phrase) {
        Entity entity = entities.get(phrase.entity());
        if (entity != null && entity.country() != null) {
            return entity.country();
        }
        for (Mention inner : phrase.inner) {
            Entity inside = entities.get(inner.entity());
            if (inside != null && inside.country() != null) {
                return inside.country();
            }
        }
        return null;
    }

    /** Whether the entity is a state or acts for one that is known. */
    boolean actsForState(String id) {
        Entity entity = entities.get(id);
        return entity != null && entity.country() != null;
    }

    /**
     * The state whose body or official {@code phrase} names without saying so, as an entity of the report: that of the last
     * body or official of a known state before it, or the one whose bodies the language names without their state. Null if
     * it names nobody of a state, or says whose.
     */
    @Nullable
    String stateUnnamed(Phrase phrase, @Nullable Statement statement) {
        Entity entity = entities.get(phrase.entity());
        boolean named = phrase.type() == EntityType.PERSON && !isNameless(phrase.entity());
        if (entity == null || country(phrase) != null) {
            return null;
        }
        if (named) {
            return stateOfOffice(entity);
        }
        if (!isOfState(entity) && entity.type() != EntityType.STATE) {
            return null;
        }
        String found = statement == null ? null : speakersState(statement, entity);
        if (found == null
                && home != null
                && (entity.type() == EntityType.ORGANISATION || phrase.to - phrase.from > 1)) {
            found = home;
        }
        int at = phrase.mention.span().start();
        for (Mention mention : found == null ? mentions : List.<Mention>of()) {
            if (mention.span().start() >= at) {
                break;
            }
            Entity before = entities.get(mention.entity());
            boolean place =
                    mention.type() == EntityType.PLACE && at - mention.span().end() < LONGEST_SEAT;
            if (before != null && before.country() != null && (isOfState(before) || place)) {
                found = before.country();
            }
        }
        found = found == null ? home : found;
        found = found == null ? mostNamed() : found;
        return found == null ? null : named(found);
    }

    /** The state whose name stands in an office of the person: "chief of staff of the Senegalese army". Null if none does. */
    private @Nullable String stateOfOffice(Entity person) {
        for (Office office : person.offices()) {
            String of = Folding.fold(office.of());
            for (Entity state : of.isEmpty() ? List.<Entity>of() : List.copyOf(entities.values())) {
                boolean named = state.type() == EntityType.STATE
                        && state.country() != null
                        && state.name().length() > 2
                        && of.contains(Folding.fold(state.name()));
                if (named) {
                    return state.id();
                }
            }
        }
        return null;
    }

    /** "The president will come", says the ambassador: of the state for which whoever speaks acts, if he is no stranger to it. */
    private @Nullable String speakersState(Statement statement, Entity unnamed) {
        String id = statement.chain().speaker().entity();
        Entity speaker = id == null ? null : entities.get(id);
        boolean other = speaker != null && !speaker.id().equals(unnamed.id()) && isOfState(speaker);
        return other && speaker != null ? speaker.country() : null;
    }

    /** The state of which the report speaks most, by its own name or by that of a place in it; null if it speaks of none. */
    private @Nullable String mostNamed() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Entity entity = entities.get(mention.entity());
            if (entity != null && entity.country() != null) {
                counts.merge(entity.country(), 1, Integer::sum);
            }
        }
        String first = null;
        for (Mention mention : mentions) {
            Entity entity = mention.type() == EntityType.STATE ? entities.get(mention.entity()) : null;
            first = first == null && entity != null ? entity.country() : first;
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(first);
    }

    /** Whether no mention of the entity is a name. */
    private boolean isNameless(String id) {
        return mentions.stream().noneMatch(m -> m.entity().equals(id) && m.form() == Mention.Form.NAME);
    }

    /** Whether the data count it among the bodies and officials of states. */
    private static boolean isOfState(Entity entity) {
        boolean may = entity.type() == EntityType.ORGANISATION || entity.type() == EntityType.PERSON;
        return may && STATE_SECTORS.contains(entity.sector());
    }

    /** The state that makes the first of {@code items} of which that is known, or null. */
    @Nullable
    String maker(List<String> items) {
        for (String item : items) {
            String maker = makers.of(entities.get(item));
            if (maker != null) {
                return maker;
            }
        }
        return null;
    }

    /** The same as a mention at {@code span}; null if the report does not name that state. */
    @Nullable
    Mention maker(List<String> items, Span span) {
        String maker = maker(items);
        String id = maker == null ? null : named(maker);
        return id == null ? null : new Mention(span, EntityType.STATE, Mention.Form.PRONOUN, id);
    }

    /**
     * The two states named most before {@code offset}, in the order in which they are first named: whoever "both countries"
     * are. Empty unless there are two.
     */
    List<String> pairBefore(int offset) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.span().start() >= offset) {
                break;
            }
            Entity entity = entities.get(mention.entity());
            boolean names = mention.type() == EntityType.STATE || mention.type() == EntityType.NATIONALITY;
            if (names && entity != null && entity.country() != null) {
                counts.merge(entity.country(), 1, Integer::sum);
            }
        }
        List<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        List<String> ids = new ArrayList<>();
        for (String country : counts.keySet()) {
            String id = most.contains(country) ? named(country) : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids.size() == 2 ? ids : List.of();
    }

    /** The two named people of public life last spoken of before {@code offset}, in text order; empty unless there are two. */
    List<String> peopleBefore(int offset) {
        List<String> last = new ArrayList<>();
        for (int i = mentions.size() - 1; i >= 0 && last.size() < 2; i--) {
            Mention mention = mentions.get(i);
            boolean before = mention.span().end() <= offset;
            boolean person = mention.type() == EntityType.PERSON && mention.form() == Mention.Form.NAME;
            if (before && person && !last.contains(mention.entity())) {
                last.add(0, mention.entity());
            }
        }
        return last.size() == 2 ? last : List.of();
    }

    @Nullable
    String named(String country) {
        String state = states.get(country);
        if (state != null) {
            return state;
        }
        for (EntityType type : List.of(EntityType.NATIONALITY, EntityType.PLACE)) {
            for (Entity entity : entities.values()) {
                if (entity.type() == type && country.equals(entity.country())) {
                    return entity.id();
                }
            }
        }
        return null;
    }

    /** The state that a place belongs to, if the report speaks of it; else null. */
    @Nullable
    String stateOf(Phrase place) {
        String country = country(place);
        return country == null ? null : states.get(country);
    }
}
