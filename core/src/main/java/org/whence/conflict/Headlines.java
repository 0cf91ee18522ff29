package org.whence.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Block;
import org.whence.text.Span;

/**
 * Headlines that claim more than their reports: as a deal what the text calls a wish, an offer or talks, or as done what the text
 * denies or makes depend on something.
 */
final class Headlines {
    /** Concepts in words of agreeing that tell of a signature. */
    private static final Set<String> SIGNED = Set.of("CONCEPT:sign", "CONCEPT:contract");

    private Headlines() {}

    static List<Conflict> find(Profiles all, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            profile.analysis().report().blocks().stream()
                    .filter(b -> b.kind() == Block.Kind.TITLE)
                    .findFirst()
                    .flatMap(title -> conflict(profile, title.span(), all, markers))
                    .ifPresent(conflicts::add);
        }
        return conflicts;
    }

    private static Optional<Conflict> conflict(Profile profile, Span title, Profiles all, Lexicon markers) {
        List<Event> events = profile.analysis().events();
        List<Event> above =
                events.stream().filter(e -> title.contains(e.span())).toList();
        List<Event> below = events.stream()
                .filter(e -> !title.contains(e.span()) && !repeatsTitle(profile, e, title))
                .toList();
        for (Event headline : above) {
            Optional<Event> strongest = headline.type() != EventType.REQUEST
                            && headline.stage() != null
                            && headline.stage().isStep()
                    ? weakerStage(profile, headline, below, all, markers)
                    : weakerStatus(profile, headline, below, all);
            if (strongest.isPresent()) {
                return Optional.of(new Conflict(
                        Conflict.Kind.HEADLINE_STRONGER_THAN_BODY,
                        profile.analysis().report().passage(title),
                        profile.analysis().report().passage(strongest.get().span()),
                        "the headline says " + told(headline) + ", the text says no more than "
                                + told(strongest.get())));
            }
        }
        return Optional.empty();
    }

    /** Pages often print the headline twice; its second copy is no text of the report. */
    private static boolean repeatsTitle(Profile profile, Event event, Span title) {
        String words = profile.analysis().report().at(title).strip();
        return profile.analysis().report().blocks().stream()
                .anyMatch(b -> b.span().contains(event.span())
                        && profile.analysis().report().at(b.span()).strip().equals(words));
    }

    /**
     * The furthest that the text says of the same deal where it calls it wished, offered, talked about, denied or dependent on
     * something; nothing if it tells elsewhere that it was ordered, signed or as much as the headline says. What is only planned
     * says neither: of a deal that was made headlines tell in the present what will be done.
     */
    private static Optional<Event> weakerStage(
            Profile profile, Event headline, List<Event> below, Profiles all, Lexicon markers) {
        if (!isDone(headline) || rank(headline) < Stage.AGREED.ordinal()) {
            return Optional.empty();
        }
        int enough = Math.min(rank(headline), Stage.ORDERED.ordinal());
        boolean made = below.stream()
                .anyMatch(e -> isDone(e)
                        && concerned(profile, headline, e, all)
                        && (rank(e) >= enough || isSigned(profile, e, markers)));
        return made
                ? Optional.empty()
                : below.stream()
                        .filter(e -> e.stage() != null && isWeak(e) && isOfOneDeal(profile, headline, e, all))
                        .max(Comparator.comparingInt(Headlines::rank));
    }

    /** Whether it tells of a signature, and not that there is none. */
    private static boolean isSigned(Profile profile, Event event, Lexicon markers) {
        return event.type() == EventType.AGREE
                && profile.inside(event.trigger()).stream().anyMatch(t -> SIGNED.contains(t.key()))
                && profile.sentences(event.trigger()).stream()
                        .noneMatch(s -> markers.has(profile.analysis().report().language(), s.tokens(), "negation"));
    }

    /** Whether both tell of one item, or of the same two states. */
    private static boolean isOfOneDeal(Profile profile, Event a, Event b, Profiles all) {
        Set<String> items = items(profile, a, all);
        items.retainAll(items(profile, b, all));
        Set<String> states = new HashSet<>(Participants.states(profile, a, all));
        states.retainAll(Participants.states(profile, b, all));
        return !items.isEmpty() || states.size() >= 2;
    }

    private static Set<String> items(Profile profile, Event event, Profiles all) {
        Set<String> items = new HashSet<>();
        event.items().forEach(id -> items.addAll(Participants.of(profile, id, all)));
        items.removeIf(key -> key.startsWith("state "));
        return items;
    }

    private static boolean isWeak(Event event) {
        return event.status() == Status.DENIED
                || event.status() == Status.CONDITIONAL
                || rank(event) < Stage.AGREED.ordinal();
    }

    /** How far a deal has got; less than any step if it is denied or was given up. */
    private static int rank(Event event) {
        Stage stage = event.stage();
        return stage == null || !stage.isStep() || event.status() == Status.DENIED ? -1 : stage.ordinal();
    }

    private static boolean isDone(Event event) {
        return event.status() == Status.REPORTED || event.status() == Status.CLAIMED;
    }

    private static Optional<Event> weakerStatus(Profile profile, Event headline, List<Event> below, Profiles all) {
        if (headline.status() != Status.REPORTED || headline.statement() != null) {
            return Optional.empty();
        }
        List<Event> same = below.stream()
                .filter(e -> e.type() == headline.type() && concerned(profile, headline, e, all))
                .toList();
        // a headline tells in the present what is planned: no more than the custom of headlines
        boolean unsure = same.stream().allMatch(e -> e.status() == Status.CONDITIONAL || e.status() == Status.DENIED);
        return unsure ? same.stream().findFirst() : Optional.empty();
    }

    /** Whether two events of one report have a participant or an item in common, or one of them names none. */
    private static boolean concerned(Profile profile, Event a, Event b, Profiles all) {
        Set<String> inA = Participants.of(profile, a, all);
        Set<String> inB = Participants.of(profile, b, all);
        Set<String> both = new HashSet<>(inA);
        both.retainAll(inB);
        return inA.isEmpty() || inB.isEmpty() || !both.isEmpty();
    }

    private static String told(Event event) {
        Stage stage = event.stage();
        String what = stage == null ? event.type().name() : stage.name();
        return what.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                + (event.status() == Status.REPORTED || event.status() == Status.CLAIMED
                        ? ""
                        : " (" + event.status().name().toLowerCase(java.util.Locale.ROOT) + ")");
    }
}
