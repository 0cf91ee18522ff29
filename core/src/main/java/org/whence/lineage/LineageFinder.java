package org.whence.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.ReportId;

/**
 * Finds which reports depend on which texts. Evidence: shared quotations, word-for-word passages, sentences that say the
 * same in the same order across languages, shared errors, cited media. Reports that tell one story in their own words share
 * none of it. A direction is given only where the texts prove it: the dependent report cites the other's outlet, or appeared
 * on a later day and holds nothing of length that the other lacks; else the two have a shared origin.
 */
public final class LineageFinder {
    /** Evidence that weighs less together is no lineage. */
    private static final double ENOUGH = 0.6;
    /** Reasons kept for a pair. */
    private static final int MOST_REASONS = 12;
    /** From this part of the dependent report on it is a copy, from the other on a rewrite. */
    private static final double COPIED = 0.7;

    private static final double REWRITTEN = 0.25;

    private final NameMatcher names;
    private final Lexicon sorts;

    private LineageFinder(NameMatcher names, Lexicon sorts) {
        this.names = names;
        this.sorts = sorts;
    }

    /** Reads its facts from the class path; {@code names} compares the names of media over scripts. */
    public static LineageFinder load(NameMatcher names) {
        return new LineageFinder(names, Lexicon.load(LineageFinder.class, "media.facts"));
    }

    /** All lineages, sorted by kind, then by the reports. */
    public List<Lineage> find(Profiles all, List<Slip> slips) {
        Map<Finding.Pair, List<Finding>> byPair = new TreeMap<>();
        List<Finding> findings = new ArrayList<>(SharedQuotations.find(all));
        findings.addAll(SharedWording.find(all));
        findings.addAll(SharedCourse.find(all));
        findings.addAll(sharedSlips(slips, all));
        Media media = Media.of(all, names, sorts);
        findings.addAll(SharedMedia.find(all, media));
        for (Finding finding : findings) {
            byPair.computeIfAbsent(finding.pair(), k -> new ArrayList<>()).add(finding);
        }
        List<Lineage> lineages = new ArrayList<>();
        byPair.forEach((pair, evidence) -> {
            if (together(evidence) >= ENOUGH) {
                lineages.add(lineage(pair, evidence, all, media));
            }
        });
        lineages.addAll(cites(all, media, lineages));
        lineages.sort(
                Comparator.comparing(Lineage::kind).thenComparing(Lineage::from).thenComparing(Lineage::to));
        return lineages;
    }

    /** Slips of one key stand in a row; neighbours are paired, so a common slip costs no more than a rare one. */
    private static List<Finding> sharedSlips(List<Slip> slips, Profiles all) {
        Map<String, TreeMap<ReportId, Slip>> byKey = new TreeMap<>();
        for (Slip slip : slips) {
            byKey.computeIfAbsent(slip.key(), k -> new TreeMap<>())
                    .putIfAbsent(slip.passage().report(), slip);
        }
        List<Finding> findings = new ArrayList<>();
        for (Map<ReportId, Slip> same : byKey.values()) {
            Slip before = null;
            for (Slip slip : same.values()) {
                if (before != null && all.byId().containsKey(slip.passage().report())) {
                    findings.add(Finding.of("same error", 0.4, before.passage(), slip.passage(), 0, 0));
                }
                before = slip;
            }
        }
        return findings;
    }

    /** The chance that at least one piece of evidence is right, if they were independent. */
    private static double together(List<Finding> evidence) {
        double none = 1;
        for (Finding finding : evidence) {
            none *= 1 - Math.min(0.99, finding.weight());
        }
        return 1 - none;
    }

    private static Lineage lineage(Finding.Pair pair, List<Finding> evidence, Profiles all, Media media) {
        Profile first = all.of(pair.first());
        Profile second = all.of(pair.second());
        double ofFirst = 0;
        double ofSecond = 0;
        for (Finding finding : evidence) {
            ofFirst += finding.ofFirst();
            ofSecond += finding.ofSecond();
        }
        boolean firstDepends = depends(first, second, ofFirst, ofSecond, media);
        boolean secondDepends = depends(second, first, ofSecond, ofFirst, media);
        List<Lineage.Reason> because = evidence.stream()
                .sorted(Comparator.comparingDouble((Finding f) -> -f.weight())
                        .thenComparing(Finding::a)
                        .thenComparing(Finding::b)
                        .thenComparing(Finding::reason))
                .limit(MOST_REASONS)
                .map(f -> new Lineage.Reason(f.reason(), f.a(), f.b()))
                .toList();
        double score = Math.min(1, together(evidence));
        if (firstDepends == secondDepends) {
            return new Lineage(
                    Lineage.Kind.SHARED_ORIGIN,
                    pair.first().value(),
                    pair.second().value(),
                    score,
                    because);
        }
        ReportId from = secondDepends ? pair.first() : pair.second();
        ReportId to = secondDepends ? pair.second() : pair.first();
        Lineage.Kind kind = kind(first.sameLanguage(second), secondDepends ? ofSecond : ofFirst);
        return kind == Lineage.Kind.SHARED_ORIGIN
                ? new Lineage(kind, pair.first().value(), pair.second().value(), score, because)
                : new Lineage(kind, from.value(), to.value(), score, because);
    }

    private static Lineage.Kind kind(boolean sameLanguage, double dependent) {
        if (!sameLanguage) {
            return dependent >= REWRITTEN ? Lineage.Kind.TRANSLATION : Lineage.Kind.SHARED_ORIGIN;
        }
        return dependent >= COPIED
                ? Lineage.Kind.COPY
                : dependent >= REWRITTEN ? Lineage.Kind.REWRITE : Lineage.Kind.SHARED_ORIGIN;
    }

    /** Whether it is proved that {@code late} depends on {@code early}. */
    private static boolean depends(Profile late, Profile early, double ofLate, double ofEarly, Media media) {
        if (Profiles.before(late, early)) {
            return false;
        }
        String outlet = media.outlet(early.id());
        boolean cites = !outlet.isEmpty()
                && media.citations(late).stream().anyMatch(c -> c.key().equals(outlet));
        boolean partOf = Profiles.before(early, late) && ofLate >= COPIED && ofLate > ofEarly + 0.05;
        return cites || partOf;
    }

    private static List<Lineage> cites(Profiles all, Media media, List<Lineage> lineages) {
        Map<String, List<Profile>> byOutlet = new HashMap<>();
        for (Profile profile : all.all()) {
            byOutlet.computeIfAbsent(media.outlet(profile.id()), k -> new ArrayList<>())
                    .add(profile);
        }
        Map<String, List<Lineage>> byReport = new HashMap<>();
        for (Lineage lineage : lineages) {
            byReport.computeIfAbsent(lineage.from(), k -> new ArrayList<>()).add(lineage);
            byReport.computeIfAbsent(lineage.to(), k -> new ArrayList<>()).add(lineage);
        }
        List<Lineage> cites = new ArrayList<>();
        for (Profile profile : all.all()) {
            Set<String> seen = new HashSet<>();
            for (CitedMedia.Citation citation : media.citations(profile)) {
                if (seen.add(citation.key())) {
                    Optional<Lineage> linked = byReport
                            .getOrDefault(profile.id().value(), List.of())
                            .stream()
                            .filter(l -> joins(l, profile.id(), byOutlet.getOrDefault(citation.key(), List.of())))
                            .findFirst();
                    cites.add(cite(profile, citation, linked.orElse(null)));
                }
            }
        }
        return cites;
    }

    private static boolean joins(Lineage lineage, ReportId report, List<Profile> ofMedium) {
        String id = report.value();
        return (lineage.from().equals(id) || lineage.to().equals(id))
                && ofMedium.stream()
                        .map(p -> p.id().value())
                        .anyMatch(other -> !other.equals(id)
                                && (lineage.from().equals(other) || lineage.to().equals(other)));
    }

    /** From the cited report if the collection has it, else from the medium by name. */
    private static Lineage cite(Profile profile, CitedMedia.Citation citation, @Nullable Lineage linked) {
        String id = profile.id().value();
        String from = linked == null ? citation.name() : linked.from().equals(id) ? linked.to() : linked.from();
        return new Lineage(
                Lineage.Kind.CITES,
                from,
                id,
                1,
                List.of(new Lineage.Reason("names the medium", citation.words(), citation.content())));
    }
}
