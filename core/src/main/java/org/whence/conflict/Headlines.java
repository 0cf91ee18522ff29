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
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Block;
import org.whence.text.Span;

/**
 * Headlines that claim more than their reports: a later stage of a deal than any that the text gives, or as done what the text
 * only plans, denies or makes depend on something.
 */
final class Headlines {
    /** A headline says shortly "buys" of what was agreed or will be delivered; it claims more from so many steps on. */
    private static final int STEPS = 2;

    private Headlines() {}

    static List<Conflict> find(Profiles all) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            profile.analysis().report().blocks().stream()
                    .filter(b -> b.kind() == Block.Kind.TITLE)
                    .findFirst()
                    .flatMap(title -> conflict(profile, title.span(), all))
                    .ifPresent(conflicts::add);
        }
        return conflicts;
    }

    private static Optional<Conflict> conflict(Profile profile, Span title, Profiles all) {
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
                    ? weakerStage(profile, headline, below, all)
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

    private static Optional<Event> weakerStage(Profile profile, Event headline, List<Event> below, Profiles all) {
        if (headline.status() == Status.DENIED
                || headline.status() == Status.PLANNED
                || headline.status() == Status.CONDITIONAL) {
            return Optional.empty();
        }
        List<Event> same = below.stream()
                .filter(e -> e.stage() != null && concerned(profile, headline, e, all))
                .toList();
        boolean agreed = below.stream().anyMatch(e -> isDone(e) && e.type() == EventType.AGREE);
        return same.stream()
                .max(Comparator.comparingInt(e -> rank(e, agreed)))
                .filter(e -> rank(headline, agreed) - rank(e, agreed) >= STEPS);
    }

    /**
     * How far a deal has got if the words are taken as they stand. What is planned is an order at most where the text tells of
     * an agreement, else a negotiation.
     */
    private static int rank(Event event, boolean agreed) {
        Stage stage = event.stage();
        if (stage == null || !stage.isStep() || event.status() == Status.DENIED) {
            return -1;
        }
        Stage most = agreed ? Stage.ORDERED : Stage.NEGOTIATING;
        return isDone(event) ? stage.ordinal() : Math.min(stage.ordinal(), most.ordinal());
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
