package org.whence.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Shelf;
import org.whence.entity.Identities;
import org.whence.report.ReportId;

/**
 * A collection of reports, ready to be compared.
 *
 * @param all sorted by day (undated last), then id: neighbours are the likeliest to be about the same thing
 * @param identities who is who in all of them
 * @param rarity how much a shared trait says
 * @param shelf for what a step over this collection has no room for
 * @param skews the keys that the steps over this collection had to bound; grows with each step
 */
public record Profiles(
        List<Profile> all,
        Identities identities,
        Rarity rarity,
        Map<ReportId, Profile> byId,
        Shelf shelf,
        Skews skews) {
    public Profiles {
        all = List.copyOf(all);
        byId = Map.copyOf(byId);
    }

    public Profiles(List<Profile> all, Identities identities) {
        this(all, identities, Shelf.inMemory(), new Skews());
    }

    public Profiles(List<Profile> all, Identities identities, Shelf shelf, Skews skews) {
        this(sorted(all), identities, Rarity.of(all), index(all), shelf, skews);
    }

    private static List<Profile> sorted(List<Profile> all) {
        List<Profile> sorted = new ArrayList<>(all);
        sorted.sort(java.util.Comparator.comparing((Profile p) -> day(p).orElse("9999-12-31"))
                .thenComparing(Profile::id));
        return sorted;
    }

    private static Map<ReportId, Profile> index(List<Profile> all) {
        Map<ReportId, Profile> byId = new LinkedHashMap<>();
        for (Profile profile : all) {
            byId.put(profile.id(), profile);
        }
        return byId;
    }

    /**
     * The profile of {@code report}.
     *
     * @throws IllegalArgumentException if it is not in the collection
     */
    public Profile of(ReportId report) {
        Profile profile = byId.get(report);
        if (profile == null) {
            throw new IllegalArgumentException(report + " is not in this collection");
        }
        return profile;
    }

    /** {@code some} of these reports, to be looked at by themselves; they know as much of the others as before. */
    public Profiles only(List<Profile> some) {
        return new Profiles(some, identities, rarity, byId, shelf, skews);
    }

    /** Day of the report, ISO; empty if it is undated. */
    public static Optional<String> day(Profile profile) {
        return profile.day();
    }

    /** Whether {@code a} is known to have appeared before the day of {@code b}. */
    public static boolean before(Profile a, Profile b) {
        @Nullable String dayA = day(a).orElse(null);
        @Nullable String dayB = day(b).orElse(null);
        return dayA != null && dayB != null && dayA.compareTo(dayB) < 0;
    }

    /** Days between two reports, at least 0; 0 if one is undated. */
    public static long daysBetween(Profile a, Profile b) {
        @Nullable LocalDate dayA = a.date();
        @Nullable LocalDate dayB = b.date();
        return dayA == null || dayB == null ? 0 : Math.abs(dayA.toEpochDay() - dayB.toEpochDay());
    }
}
