package org.whence.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.event.Event;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Groups;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Block;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.time.Days;

/**
 * Stages of one deal in the reports of one story. A later report that tells a further stage, or that the deal was called off,
 * is a development; reports of one day that differ by more than a step contradict each other. Of an undated report nobody can say which it is.
 */
final class Stages {
    /** In days: what two reports of one piece of news call by two stages sooner than so is one stage, told in two ways. */
    private static final int DEVELOPS_WITHIN = 3;

    private Stages() {}

    private record Told(Profile profile, Event event, Stage stage) {
        @Nullable
        String day() {
            return Profiles.day(profile).orElse(null);
        }

        Passage passage() {
            return profile.analysis().report().passage(event.span());
        }
    }

    static List<Conflict> find(Profiles all, Groups stories, Lexicon markers) {
        Map<String, Map<ReportId, Told>> deals = new TreeMap<>();
        for (Profile profile : all.all()) {
            for (Event event : profile.analysis().events()) {
                Stage stage = event.stage();
                String key = key(profile, event, all, stories);
                if (stage != null
                        && key != null
                        && counts(event, stage)
                        && !isHeadline(profile, event)
                        && !isDenied(profile, event, markers)
                        && Profiles.day(profile).isPresent()) {
                    deals.computeIfAbsent(key, k -> new HashMap<>())
                            .merge(profile.id(), new Told(profile, event, stage), Stages::further);
                }
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (Map<ReportId, Told> deal : deals.values()) {
            List<Told> inTime = new ArrayList<>(deal.values());
            inTime.sort(
                    Comparator.comparing((Told t) -> Profiles.day(t.profile()).orElse("9999-12-31"))
                            .thenComparing(t -> t.profile().id()));
            conflicts.addAll(conflicts(inTime));
        }
        return conflicts;
    }

    /** What is only planned, or depends on something, has not been reached. */
    private static boolean counts(Event event, Stage stage) {
        boolean told = event.status() == Status.REPORTED || event.status() == Status.CLAIMED;
        return told && (stage.isStep() || stage == Stage.CANCELLED);
    }

    /** A headline may say more than its text. */
    private static boolean isHeadline(Profile profile, Event event) {
        return profile.analysis().report().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.TITLE && b.span().contains(event.span()));
    }

    /** Whether a word of denying stands beside it: "called the report on the purchase baseless". */
    private static boolean isDenied(Profile profile, Event event, Lexicon markers) {
        return profile.sentences(event.trigger()).stream()
                .anyMatch(s -> markers.has(profile.analysis().report().language(), s.tokens(), "denies"));
    }

    /** Of two events of one report the one that tells the further stage; of equals the first, in the most words. */
    private static Told further(Told a, Told b) {
        return b.stage().ordinal() > a.stage().ordinal()
                        || b.stage() == a.stage()
                                && (b.event().span().start() < a.event().span().start()
                                        || b.event().span().start()
                                                        == a.event().span().start()
                                                && b.event().span().length()
                                                        > a.event().span().length())
                ? b
                : a;
    }

    /** The story and the two states; null if the event does not tell both. */
    private static @Nullable String key(Profile profile, Event event, Profiles all, Groups stories) {
        Set<String> states = new TreeSet<>(Participants.states(profile, event, all));
        return states.size() == 2 ? stories.key(profile.id()) + " " + new LinkedHashSet<>(states) : null;
    }

    private static List<Conflict> conflicts(List<Told> inTime) {
        List<Conflict> conflicts = new ArrayList<>();
        Told furthest = null;
        for (Told told : inTime) {
            if (furthest != null && told.stage().ordinal() > furthest.stage().ordinal()) {
                String before = furthest.day();
                String now = told.day();
                boolean later = before != null && now != null && before.compareTo(now) < 0;
                boolean loosely = later && Profiles.daysBetween(furthest.profile(), told.profile()) < DEVELOPS_WITHIN;
                if (later && wasOver(told, before) || loosely) {
                    continue;
                }
                boolean far = told.stage().ordinal() - furthest.stage().ordinal() > 1;
                if (later || far) {
                    conflicts.add(new Conflict(
                            later ? Conflict.Kind.DEVELOPMENT : Conflict.Kind.STAGE,
                            furthest.passage(),
                            told.passage(),
                            words(furthest) + (later ? ", later " : " in one report, in another ") + words(told)));
                }
            }
            if (furthest == null || told.stage().ordinal() > furthest.stage().ordinal()) {
                furthest = told;
            }
        }
        return conflicts;
    }

    /** Whether what is told happened before the day: another, earlier deal of the two. */
    private static boolean wasOver(Told told, @Nullable String day) {
        return day != null
                && Days.of(told.event().time())
                        .filter(days -> days.before(LocalDate.parse(day)))
                        .isPresent();
    }

    private static String words(Told told) {
        return told.stage().name().toLowerCase(java.util.Locale.ROOT);
    }
}
