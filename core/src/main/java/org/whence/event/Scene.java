package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/** What is known of a whole report when its events are put together: who is who, who says what, and when. */
final class Scene {

    /** Letters between a transfer and the talks that are about it. */
    private static final int LONGEST_TALK = 1_500;

    /** Letters between an agreement and the sentence that tells that it was signed. */
    private static final int LONGEST_BACK = 250;

    /** Letters between a place and the body that has its seat there: "the opposition in Yerevan criticised the government". */
    private static final int LONGEST_SEAT = 60;

    /** Words of arms from which on a report is about them. */
    private static final int MANY_ARMS = 4;

    /** Sectors, as in CAMEO, of those who act for a state. */
    private static final Set<String> STATE_SECTORS = Set.of("GOV", "MIL", "LEG", "DIP", "COP", "SPY");

    final Report report;
    /** The state whose bodies the report's language names without their state, or null. */
    private final @Nullable String home;

    private final List<Mention> mentions;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final List<Statement> statements;
    private final List<TimeMention> times = new ArrayList<>();
    private final List<Span> allTimes = new ArrayList<>();
    private final boolean equipment;
    private final Makers makers;
    private int next;
    /** How many words of the report speak of arms. */
    int armsWords;

    Scene(
            Report report,
            List<TimeMention> times,
            Entities entities,
            List<Statement> statements,
            Makers makers,
            @Nullable String home) {
        this.report = report;
        this.home = home;
        this.makers = makers;
        this.statements = statements;
        Span dateline = report.dateline() == null ? null : report.dateline().span();
        this.mentions = entities.mentions().stream()
                .filter(m -> dateline == null || !dateline.overlaps(m.span()))
                .toList();
        for (Entity entity : entities.all()) {
            this.entities.put(entity.id(), entity);
            if (entity.type() == EntityType.STATE && entity.country() != null) {
                states.putIfAbsent(entity.country(), entity.id());
            }
        }
        this.equipment = isAboutEquipment();
        times.forEach(time -> allTimes.add(time.span()));
        for (TimeMention time : times) {
            boolean dated = time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
            if (dated && !time.value().isEmpty() && (dateline == null || !dateline.overlaps(time.span()))) {
                this.times.add(time);
            }
        }
    }

    /** The mentions inside {@code sentence}; ask for sentences in text order. */
    List<Mention> mentionsIn(Span sentence) {
        while (next < mentions.size() && mentions.get(next).span().end() <= sentence.start()) {
            next++;
        }
        List<Mention> inside = new ArrayList<>();
        for (int i = next; i < mentions.size() && mentions.get(i).span().start() < sentence.end(); i++) {
            if (sentence.contains(mentions.get(i).span())) {
                inside.add(mentions.get(i));
            }
        }
        return inside;
    }

    /** Whether it names a designation that the data knows, or speaks of equipment more than once. */
    private boolean isAboutEquipment() {
        int named = 0;
        for (Mention mention : mentions) {
            if (mention.type() == EntityType.EQUIPMENT) {
                Entity entity = entities.get(mention.entity());
                boolean known = entity != null
                        && entity.concept() != null
                        && entity.concept().startsWith("equipment:");
                named += known ? 2 : 1;
            }
        }
        return named >= 2;
    }

    /** Whether the report names equipment anywhere. */
    boolean speaksOfEquipment() {
        return equipment;
    }

    /** Whether arms are what the report is about, after the words in it that speak of them have been counted. */
    boolean isAboutArms() {
        return armsWords >= MANY_ARMS;
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

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
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
    private @Nullable String stateUnnamed(Phrase phrase, @Nullable Statement statement) {
        Entity entity = entities.get(phrase.entity());
        boolean named = phrase.type() == EntityType.PERSON && !isNameless(phrase.entity());
        if (entity == null || country(phrase) != null) {
            return null;
        }
        if (named) {
            return stateOfOffice(entity);
        }
        if (!isOfState(entity)) {
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

    private @Nullable String named(String country) {
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

    /** The smallest statement whose content holds {@code offset}, but not its cue; null for the outlet's own voice. */
    @Nullable
    Statement statementAt(int offset) {
        Statement best = null;
        for (Statement statement : statements) {
            if (statement.content().start() > offset) {
                break;
            }
            boolean inCue = statement.cue() != null && statement.cue().contains(offset);
            if (statement.content().contains(offset)
                    && !inCue
                    && (best == null
                            || statement.content().length() <= best.content().length())) {
                best = statement;
            }
        }
        return best;
    }

    /** Whoever says I or we at {@code token}, as a mention of those words; null if nobody is quoted there by name. */
    @Nullable
    Mention speakerAt(Token token) {
        Statement statement = statementAt(token.span().start());
        boolean quoted = statement != null && statement.manner() != Statement.Manner.INDIRECT;
        return quoted && statement != null ? speaker(statement, token.span()) : null;
    }

    /** The speaker of {@code statement} as a mention at {@code span}; null if he is not known. */
    @Nullable
    Mention speaker(Statement statement, Span span) {
        String id = statement.chain().speaker().entity();
        Entity entity = id == null ? null : entities.get(id);
        return entity == null ? null : new Mention(span, entity.type(), Mention.Form.PRONOUN, entity.id());
    }

    /** Statements whose cue or source stand in {@code sentence}. */
    List<Statement> statementsAround(Span sentence) {
        List<Statement> around = new ArrayList<>();
        for (Statement statement : statements) {
            boolean cue = statement.cue() != null && sentence.overlaps(statement.cue());
            boolean source = statement.source() != null && sentence.overlaps(statement.source());
            if (cue || source || sentence.overlaps(statement.content())) {
                around.add(statement);
            }
        }
        return around;
    }

    /** Whether {@code words} are part of a date, time or duration. */
    boolean isTime(Span words) {
        int low = 0;
        int high = allTimes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (allTimes.get(middle).end() <= words.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < allTimes.size() && allTimes.get(low).start() < words.end();
    }

    /** The dated time nearest to {@code at} inside {@code within}, or null. */
    @Nullable
    TimeMention timeIn(Span within, int at) {
        TimeMention best = null;
        int least = Integer.MAX_VALUE;
        for (TimeMention time : times) {
            if (time.span().start() >= within.end()) {
                break;
            }
            if (!within.contains(time.span())) {
                continue;
            }
            int distance = time.span().start() >= at
                    ? time.span().start() - at
                    : at - time.span().end() + 1;
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        return best;
    }

    /** "The remaining seven will be delivered by May": the rest goes between those between whom the first part went. */
    void inheritParties(List<Draft> drafts) {
        Draft last = null;
        for (Draft draft : drafts) {
            if (draft.type() != EventType.ARMS_TRANSFER) {
                continue;
            }
            boolean again = draft.who.isEmpty() && draft.target.isEmpty()
                    || isSame(draft.target, last == null ? List.of() : last.target);
            if (last != null && (draft.speaksOfRest() || draft.who.isEmpty() && again)) {
                if (draft.who.isEmpty() && !isSame(draft.target, last.who)) {
                    draft.who.addAll(last.who);
                }
                if (draft.target.isEmpty() && !isSame(draft.who, last.target)) {
                    draft.target.addAll(last.target);
                }
            }
            last = draft.who.isEmpty() || draft.target.isEmpty() ? last : draft;
        }
    }

    /** "It was signed on Monday": between those between whom what was just told of the same agreement is. */
    void inheritSides(List<Draft> drafts) {
        Draft last = null;
        for (Draft draft : drafts) {
            boolean nobody = draft.who.isEmpty() && draft.target.isEmpty();
            boolean back = nobody
                    && draft.frame.is(Frame.Note.ALONE)
                    && draft.type() == EventType.AGREE
                    && draft.status != Status.DENIED;
            int start = draft.view.sentence.span().start();
            boolean near = last != null
                    && start - last.view.sentence.span().end() <= LONGEST_BACK
                    && start >= last.view.sentence.span().start();
            if (back && near && last != null) {
                draft.who.addAll(last.who);
                draft.target.addAll(last.target);
            }
            boolean deal = draft.type() == EventType.AGREE || draft.type() == EventType.ARMS_TRANSFER;
            last = deal && !draft.who.isEmpty() && !draft.target.isEmpty() ? draft : last;
        }
    }

    private boolean isSame(List<Phrase> one, List<Phrase> other) {
        String country = one.isEmpty() ? null : country(one.get(0));
        return country != null && !other.isEmpty() && country.equals(country(other.get(0)));
    }

    /** "Negotiations are continuing" in a report that has just spoken of a transfer: the talks are a stage of that deal. */
    void stageTalks(List<Draft> drafts) {
        int lastTransfer = -1;
        for (Draft draft : drafts) {
            int at = draft.view.tokens.get(draft.from).span().start();
            if (draft.type() == EventType.ARMS_TRANSFER) {
                lastTransfer = at;
            }
            boolean near = lastTransfer >= 0 && at - lastTransfer < LONGEST_TALK;
            if (draft.type() == EventType.CONSULT && draft.stage == null && draft.frame.is(Frame.Note.TALKS) && near) {
                draft.stage = draft.frame.stage();
            }
        }
    }

    /** The drafts as events, deeds told twice brought together, in text order. */
    List<Event> events(List<Draft> drafts) {
        shareTimes(drafts);
        List<Event> events = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            List<String> who = ids(draft.who);
            List<String> to = new ArrayList<>(targets(draft));
            // a body is of the state before whoever is called by an office alone
            for (EntityType type : List.of(EntityType.ORGANISATION, EntityType.PERSON)) {
                addState(draft, ofType(draft.who, type), who, to);
                addState(draft, ofType(draft.target, type), to, who);
            }
            to.removeAll(who);
            Span span = span(draft, draft.spanFrom, draft.spanTo);
            if (!seen.add(List.of(draft.type(), span, who, to))) {
                continue;
            }
            events.add(new Event(
                    "e" + (events.size() + 1),
                    draft.type(),
                    span,
                    span(draft, draft.from, draft.to),
                    who,
                    to,
                    draft.items,
                    draft.amount,
                    draft.time,
                    draft.place == null ? null : draft.place.entity(),
                    draft.stage,
                    draft.status,
                    draft.statement == null ? null : draft.statement.id()));
        }
        return events;
    }

    private static List<Phrase> ofType(List<Phrase> phrases, EntityType type) {
        return phrases.stream().filter(phrase -> phrase.type() == type).toList();
    }

    private static List<String> ids(List<Phrase> phrases) {
        return new ArrayList<>(
                new LinkedHashSet<>(phrases.stream().map(Phrase::entity).toList()));
    }

    /** "the ministry": the state that it is of stands beside it, for the body alone does not tell. */
    private void addState(Draft draft, List<Phrase> phrases, List<String> ids, List<String> others) {
        for (Phrase phrase : phrases) {
            String beside = stateBeside(phrase, draft.view);
            String state = beside == null ? stateUnnamed(phrase, draft.statement) : beside;
            boolean other = state != null && others.stream().anyMatch(id -> isOf(id, state));
            if (state != null && !other && !ids.contains(state)) {
                ids.add(state);
            }
        }
    }

    /** "a Sudanese customs officer": the state of the adjective of origin that describes the phrase; null if it has none. */
    private @Nullable String stateBeside(Phrase phrase, View view) {
        Entity entity = entities.get(phrase.entity());
        if (entity == null || entity.country() != null) {
            return null;
        }
        for (Phrase other : view.phrases) {
            String country = other.head == phrase && other.type() == EntityType.NATIONALITY ? country(other) : null;
            if (country != null) {
                return named(country);
            }
        }
        return null;
    }

    private boolean isOf(String id, String state) {
        Entity entity = entities.get(id);
        Entity of = entities.get(state);
        return id.equals(state)
                || entity != null
                        && of != null
                        && entity.country() != null
                        && entity.country().equals(of.country());
    }

    /** Ids of those acted upon; for a place its state as well, if the report speaks of the state. */
    private List<String> targets(Draft draft) {
        Set<String> ids = new LinkedHashSet<>();
        for (Phrase phrase : draft.target) {
            if (phrase.type() == EntityType.PLACE) {
                String state = stateOf(phrase);
                ids.add(state == null ? phrase.entity() : state);
            } else {
                ids.add(phrase.entity());
            }
        }
        return List.copyOf(ids);
    }

    private static Span span(Draft draft, int from, int to) {
        return new Span(
                draft.view.tokens.get(from).span().start(),
                draft.view.tokens.get(to - 1).span().end());
    }

    /** "A strike killed a general … the strike of 3 January that killed General X": the dated telling dates the other. */
    private void shareTimes(List<Draft> drafts) {
        Map<List<Object>, Set<String>> dated = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            List<Object> deed = deed(draft);
            if (draft.time != null && !draft.datedElsewhere && !deed.isEmpty()) {
                dated.computeIfAbsent(deed, key -> new LinkedHashSet<>()).add(draft.time);
            }
        }
        for (Draft draft : drafts) {
            Set<String> known = draft.time == null || draft.datedElsewhere ? dated.get(deed(draft)) : null;
            if (known != null && known.size() == 1) {
                draft.time = known.iterator().next();
            }
        }
    }

    /** What makes two tellings the same deed: type, doer's and target's state, status; empty if too little is known. */
    private List<Object> deed(Draft draft) {
        if (draft.who.isEmpty() || draft.target.isEmpty() || draft.status == Status.PLANNED) {
            return List.of();
        }
        String who = country(draft.who.get(0));
        String to = country(draft.target.get(0));
        return who == null || to == null || who.equals(to) ? List.of() : List.of(draft.type(), who, to);
    }
}
