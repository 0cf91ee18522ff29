package org.whence.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Shelf;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.lineage.Bond;
import org.whence.lineage.Lineage;
import org.whence.report.ReportId;

/**
 * Finds reports about the same happening. Reports with a lineage are; for the others, keys: the rarest things and words of a report. Pairs that are alike enough are
 * merged, most alike first, while the clusters as wholes stay alike and close in time; so one report between two stories does
 * not join them.
 */
public final class StoryFinder {
    /** Rarest traits of a report that make its keys. */
    private static final int KEY_TRAITS = 16;
    /** Neighbours within one key that a report is compared with. */
    private static final int REACH = 16;
    /** Reports of one story follow each other within this time. In days. */
    private static final int LONGEST_PAUSE = 180;
    /** So soon after one another a likeness needs nothing more; each tenfold longer pause asks for {@link #MORE} more. In days. */
    private static final int SOON = 10;

    private static final double MORE = 0.25;
    /** Least likeness of two reports, and least mean likeness of two clusters. */
    static final double ALIKE = 0.22;

    /** The same where only one of them is dated. */
    static final double ALIKE_BESIDE_UNDATED = 0.25;

    static final double ALIKE_TOGETHER = 0.19;

    /**
     * The same where both are dated, one soon after the other, and name one thing in common. Reports of two languages have fewer
     * words in common than reports of one.
     */
    static final double ALIKE_SOON = 0.18;

    static final double ALIKE_SOON_ACROSS = 0.145;
    static final double ALIKE_SOON_TOGETHER = 0.14;

    /** What names one thing; what else two reports share may be said of many happenings of one week. */
    private static final Set<Trait.Kind> NAMING = Set.of(
            Trait.Kind.PERSON,
            Trait.Kind.BODY,
            Trait.Kind.PLACE,
            Trait.Kind.EQUIPMENT,
            Trait.Kind.NUMBER,
            Trait.Kind.DATE);

    private StoryFinder() {}

    private record Link(Profile a, Profile b, double likeness) {}

    private static final class Cluster {
        final List<Profile> reports = new ArrayList<>(1);

        /** Of several reports; null for one, whose contents are on the shelf. */
        private @Nullable Contents together;

        /** First and last day of the dated reports; null if none is. */
        @Nullable
        LocalDate first;

        @Nullable
        LocalDate last;

        Cluster(Profile first) {
            reports.add(first);
            this.first = Profiles.day(first).map(LocalDate::parse).orElse(null);
            this.last = this.first;
        }

        Contents contents(AllContents all) {
            Contents now = together;
            return now == null ? all.of(reports.get(0)) : now;
        }

        void add(Cluster other, AllContents all) {
            together = contents(all).plus(other.contents(all));
            other.together = null;
            reports.addAll(other.reports);
            if (other.first != null && (first == null || other.first.isBefore(first))) {
                first = other.first;
            }
            if (other.last != null && (last == null || other.last.isAfter(last))) {
                last = other.last;
            }
        }

        /** Whether all that is dated in both lies within {@link StoryFinder#SOON} days, and something in each is. */
        boolean soon(Cluster other) {
            if (first == null || last == null || other.first == null || other.last == null) {
                return false;
            }
            LocalDate from = first.isBefore(other.first) ? first : other.first;
            LocalDate to = last.isAfter(other.last) ? last : other.last;
            return ChronoUnit.DAYS.between(from, to) <= SOON;
        }

        /** Days from the end of the earlier cluster to the beginning of the later; 0 if they overlap or one is undated. */
        long pause(Cluster other) {
            if (first == null || last == null || other.first == null || other.last == null) {
                return 0;
            }
            long after = ChronoUnit.DAYS.between(last, other.first);
            long before = ChronoUnit.DAYS.between(other.last, first);
            return Math.max(0, Math.max(after, before));
        }
    }

    /** What each report is about, on a shelf; the last ones that were asked for are held. */
    private static final class AllContents {
        private static final int HELD = 1 << 12;

        private final Shelf shelf;
        private final Map<ReportId, Long> places = new HashMap<>();
        private final Map<ReportId, Contents> held = new LinkedHashMap<>(16, 0.75f, true);

        AllContents(Profiles all) {
            this.shelf = all.shelf();
            KeyNumbers numbers = KeyNumbers.of(all);
            for (Profile profile : all.all()) {
                places.put(
                        profile.id(),
                        shelf.put(Contents.of(profile, all, numbers).packed()));
            }
        }

        Contents of(Profile profile) {
            Contents known = held.get(profile.id());
            if (known == null) {
                Long place = places.get(profile.id());
                if (place == null) {
                    throw new IllegalArgumentException(profile.id() + " is not in this collection");
                }
                known = Contents.of(shelf.get(place), profile);
                held.put(profile.id(), known);
                if (held.size() > HELD) {
                    held.remove(held.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    /** Stories of two reports or more, sorted by first day, then first report. */
    public static List<Story> find(Profiles all, List<Bond> bonds) {
        AllContents contents = new AllContents(all);
        Map<ReportId, Cluster> clusters = new TreeMap<>();
        for (Profile profile : all.all()) {
            clusters.put(profile.id(), new Cluster(profile));
        }
        for (Bond bond : bonds) {
            if (bond.kind() != Lineage.Kind.CITES) {
                merge(clusters, new ReportId(bond.from()), new ReportId(bond.to()), true, contents);
            }
        }
        for (Link link : links(all, contents)) {
            merge(clusters, link.a().id(), link.b().id(), false, contents);
        }
        return stories(clusters, contents);
    }

    private static List<Link> links(Profiles all, AllContents contents) {
        List<Link> links = new ArrayList<>();
        Keyed.pairs(
                all.all(),
                p -> keys(p, all),
                (a, b) -> Profiles.daysBetween(a, b) <= LONGEST_PAUSE,
                REACH,
                "stories",
                all,
                (a, b) -> {
                    double likeness = contents.of(a).likeness(contents.of(b));
                    if (isOneStory(a, b, likeness)) {
                        links.add(new Link(a, b, likeness));
                    }
                });
        links.sort(Comparator.comparingDouble((Link l) -> -l.likeness())
                .thenComparing(l -> l.a().id())
                .thenComparing(l -> l.b().id()));
        return links;
    }

    /** The rarest traits that another report has too; as many again of those that another language can have. */
    private static Collection<String> keys(Profile profile, Profiles all) {
        List<Trait> neutral =
                profile.traits().stream().filter(t -> t.kind().isNeutral()).toList();
        Set<String> keys = new LinkedHashSet<>(all.rarity().rarestShared(profile.traits(), KEY_TRAITS));
        keys.addAll(all.rarity().rarestShared(neutral, KEY_TRAITS));
        return keys;
    }

    private static boolean isOneStory(Profile a, Profile b, double likeness) {
        double soon = a.sameLanguage(b) ? ALIKE_SOON : ALIKE_SOON_ACROSS;
        return likeness >= least(a, b) * patience(Profiles.daysBetween(a, b))
                || likeness >= soon && soon(a, b) && nameOneThing(a, b);
    }

    /** Nothing but its content speaks for the time of an undated report, so it must speak more clearly. */
    private static double least(Profile a, Profile b) {
        boolean dated = Profiles.day(a).isPresent() && Profiles.day(b).isPresent();
        boolean undated = Profiles.day(a).isEmpty() && Profiles.day(b).isEmpty();
        return dated || undated ? ALIKE : ALIKE_BESIDE_UNDATED;
    }

    /** Whether both are dated and few days lie between them. */
    private static boolean soon(Profile a, Profile b) {
        return Profiles.day(a).isPresent() && Profiles.day(b).isPresent() && Profiles.daysBetween(a, b) <= SOON;
    }

    private static boolean nameOneThing(Profile a, Profile b) {
        Set<String> named = new HashSet<>();
        for (Trait trait : a.traits()) {
            if (NAMING.contains(trait.kind())) {
                named.add(trait.key());
            }
        }
        return b.traits().stream().anyMatch(t -> named.contains(t.key()));
    }

    /**
     * How much more alike two reports must be for the time between them: a deal is signed in spring and delivered in autumn, but
     * the more time, the more happenings with the same names.
     */
    private static double patience(long pause) {
        return pause <= SOON ? 1 : 1 + MORE * Math.log10(pause / (double) SOON);
    }

    private static void merge(
            Map<ReportId, Cluster> clusters, ReportId first, ReportId second, boolean dependent, AllContents contents) {
        Cluster a = clusters.get(first);
        Cluster b = clusters.get(second);
        if (a == null || b == null || a == b) {
            return;
        }
        if (!dependent) {
            long pause = a.pause(b);
            double together = a.soon(b) ? ALIKE_SOON_TOGETHER : ALIKE_TOGETHER * patience(pause);
            if (pause > LONGEST_PAUSE || a.contents(contents).likeness(b.contents(contents)) < together) {
                return;
            }
        }
        Cluster larger = a.reports.size() >= b.reports.size() ? a : b;
        Cluster smaller = larger == a ? b : a;
        larger.add(smaller, contents);
        smaller.reports.forEach(p -> clusters.put(p.id(), larger));
    }

    private static List<Story> stories(Map<ReportId, Cluster> clusters, AllContents contents) {
        Set<Cluster> seen = new HashSet<>();
        List<List<Profile>> found = new ArrayList<>();
        for (Cluster cluster : clusters.values()) {
            if (cluster.reports.size() > 1 && seen.add(cluster)) {
                List<Profile> reports = new ArrayList<>(cluster.reports);
                reports.sort(Comparator.comparing((Profile p) -> Profiles.day(p).orElse("9999-12-31"))
                        .thenComparing(Profile::id));
                found.add(reports);
            }
        }
        found.sort(
                Comparator.comparing((List<Profile> r) -> Profiles.day(r.get(0)).orElse("9999-12-31"))
                        .thenComparing(r -> r.get(0).id()));
        List<Story> stories = new ArrayList<>();
        for (List<Profile> reports : found) {
            List<String> days = reports.stream()
                    .flatMap(p -> Profiles.day(p).stream())
                    .sorted()
                    .toList();
            stories.add(new Story(
                    "S" + (stories.size() + 1),
                    title(reports, contents),
                    reports.stream().map(Profile::id).toList(),
                    days.isEmpty() ? null : days.get(0),
                    days.isEmpty() ? null : days.get(days.size() - 1)));
        }
        return stories;
    }

    /** Title of the report that is most like the whole; only titled reports are asked, and the first few of many. */
    private static String title(List<Profile> reports, AllContents contents) {
        Contents whole = null;
        for (Profile report : reports) {
            Contents one = contents.of(report);
            whole = whole == null ? one : whole.plus(one);
        }
        String best = "";
        double most = -1;
        for (Profile report : reports.subList(0, Math.min(reports.size(), 200))) {
            String title = report.title();
            double likeness = whole == null || title.isBlank()
                    ? Double.NEGATIVE_INFINITY
                    : contents.of(report).likeness(whole);
            if (likeness > most) {
                most = likeness;
                best = title;
            }
        }
        return best;
    }
}
