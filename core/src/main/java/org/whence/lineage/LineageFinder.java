package org.whence.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Passage;
import org.whence.report.ReportId;

/**
 * Finds which reports depend on which texts. Evidence: shared quotations, word-for-word passages, sentences that say the
 * same in the same order across languages, or in other words of one language, shared errors, cited media. Reports that tell one story in their own words share
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
    /** A later report of whose particulars the earlier has so many, by weight, has them from there. */
    private static final double RETOLD_FROM = 0.8;

    private static final Set<String> RETOLD = Set.of(Retellings.REASON, SharedParticulars.REASON);

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

    /** What reports are found dependent by, read from their analyses. */
    public static final class Reading {
        private final List<Quotation> quotations = new ArrayList<>();
        private final Map<ReportId, List<CitedMedia.Citation>> citations = new HashMap<>();

        /** Reads some more reports. */
        public void take(Profiles some) {
            for (Profile profile : some.all()) {
                quotations.addAll(Quotation.of(profile, some));
                List<CitedMedia.Citation> cited = CitedMedia.all(profile);
                if (!cited.isEmpty()) {
                    citations.put(profile.id(), cited);
                }
            }
        }
    }

    /**
     * A lineage to be.
     *
     * @param because the place of its reasons
     */
    private record Draft(Bond bond, double score, long because) {}

    /** One to be that a report tells itself. */
    private record Cite(Bond bond, Profile profile, CitedMedia.Citation citation) {}

    /**
     * Finds all lineages.
     *
     * @param reading of all these reports
     * @param wanted which of them count
     * @param each is given those that count, sorted by kind, then by the reports
     * @return those that count, in the same order
     */
    public List<Bond> find(
            Profiles all, Reading reading, List<Slip> slips, Predicate<Bond> wanted, Consumer<Lineage> each) {
        Evidence found = new Evidence(all);
        reading.quotations.sort(null);
        SharedQuotations.find(reading.quotations, all, found::add);
        reading.quotations.clear();
        SharedWording.find(all, found::add);
        SharedParticulars particulars = new SharedParticulars(all);
        SharedCourse.find(all, particulars, found::add);
        Retellings.find(all, particulars, found::add);
        sharedSlips(slips, all).forEach(found::add);
        Media media = Media.of(all, reading.citations, names, sorts);
        SharedMedia.find(all, media).forEach(found::add);
        List<Draft> drafts = new ArrayList<>();
        found.take(evidence -> {
            if (together(evidence) >= ENOUGH) {
                drafts.add(draft(evidence, all, media, found));
            }
        });
        List<Cite> cites = cites(all, media, drafts);
        drafts.sort(Comparator.comparing(Draft::bond, ORDER));
        cites.sort(Comparator.comparing(Cite::bond, ORDER));
        List<Bond> bonds = new ArrayList<>();
        // citing is the last kind
        for (Draft draft : drafts) {
            if (wanted.test(draft.bond())) {
                bonds.add(draft.bond());
                each.accept(lineage(draft, all, found));
            }
        }
        for (Cite cite : cites) {
            if (wanted.test(cite.bond())) {
                bonds.add(cite.bond());
                each.accept(lineage(cite));
            }
        }
        return bonds;
    }

    private static final Comparator<Bond> ORDER =
            Comparator.comparing(Bond::kind).thenComparing(Bond::from).thenComparing(Bond::to);

    private static Lineage lineage(Draft draft, Profiles all, Evidence found) {
        ReportId from = new ReportId(draft.bond().from());
        ReportId to = new ReportId(draft.bond().to());
        Finding.Pair pair = from.compareTo(to) < 0 ? new Finding.Pair(from, to) : new Finding.Pair(to, from);
        return new Lineage(
                draft.bond().kind(),
                draft.bond().from(),
                draft.bond().to(),
                draft.score(),
                found.get(draft.because(), pair).stream()
                        .map(f -> new Lineage.Reason(f.reason(), passage(f.a(), all), passage(f.b(), all)))
                        .toList());
    }

    private static Lineage lineage(Cite cite) {
        return new Lineage(
                cite.bond().kind(),
                cite.bond().from(),
                cite.bond().to(),
                1,
                List.of(new Lineage.Reason(
                        "names the medium",
                        cite.profile().passage(cite.citation().words()),
                        cite.profile().passage(cite.citation().content()))));
    }

    private static Passage passage(Finding.Place place, Profiles all) {
        return all.of(place.report()).passage(place.span());
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
                    findings.add(Finding.of("same error", 0.4, place(before), place(slip), 0, 0));
                }
                before = slip;
            }
        }
        return findings;
    }

    private static Finding.Place place(Slip slip) {
        return new Finding.Place(slip.passage().report(), slip.passage().span());
    }

    /** The chance that at least one piece of evidence is right, if they were independent. */
    private static double together(List<Finding> evidence) {
        double none = 1;
        for (Finding finding : evidence) {
            none *= 1 - Math.min(0.99, finding.weight());
        }
        return 1 - none;
    }

    /** The parts of two reports that some of the evidence covers. */
    private record Part(double ofFirst, double ofSecond) {
        static Part of(List<Finding> evidence, Predicate<Finding> which) {
            double ofFirst = 0;
            double ofSecond = 0;
            for (Finding finding : evidence) {
                ofFirst += which.test(finding) ? finding.ofFirst() : 0;
                ofSecond += which.test(finding) ? finding.ofSecond() : 0;
            }
            return new Part(ofFirst, ofSecond);
        }

        Part turned() {
            return new Part(ofSecond, ofFirst);
        }
    }

    private static Draft draft(List<Finding> evidence, Profiles all, Media media, Evidence found) {
        Finding.Pair pair = evidence.get(0).pair();
        Profile first = all.of(pair.first());
        Profile second = all.of(pair.second());
        // what is told in other words is no copy
        Part words = Part.of(evidence, f -> !RETOLD.contains(f.reason()));
        Part particulars = Part.of(evidence, f -> f.reason().equals(SharedParticulars.REASON));
        boolean retold = evidence.stream().anyMatch(f -> RETOLD.contains(f.reason()));
        boolean firstDepends = depends(first, second, words, particulars, media);
        boolean secondDepends = depends(second, first, words.turned(), particulars.turned(), media);
        long because = found.put(evidence.stream()
                .sorted(Comparator.comparingDouble((Finding f) -> -f.weight())
                        .thenComparing(Finding::a)
                        .thenComparing(Finding::b)
                        .thenComparing(Finding::reason))
                .limit(MOST_REASONS)
                .toList());
        double score = Math.min(1, together(evidence));
        Bond shared = new Bond(
                Lineage.Kind.SHARED_ORIGIN, pair.first().value(), pair.second().value());
        if (firstDepends == secondDepends) {
            return new Draft(shared, score, because);
        }
        ReportId from = secondDepends ? pair.first() : pair.second();
        ReportId to = secondDepends ? pair.second() : pair.first();
        Lineage.Kind kind =
                kind(first.sameLanguage(second), retold, secondDepends ? words.ofSecond() : words.ofFirst());
        return new Draft(
                kind == Lineage.Kind.SHARED_ORIGIN ? shared : new Bond(kind, from.value(), to.value()), score, because);
    }

    private static Lineage.Kind kind(boolean sameLanguage, boolean retold, double dependent) {
        if (!sameLanguage) {
            return dependent >= REWRITTEN
                    ? Lineage.Kind.TRANSLATION
                    : retold ? Lineage.Kind.REWRITE : Lineage.Kind.SHARED_ORIGIN;
        }
        return dependent >= COPIED
                ? Lineage.Kind.COPY
                : retold || dependent >= REWRITTEN ? Lineage.Kind.REWRITE : Lineage.Kind.SHARED_ORIGIN;
    }

    /** Whether it is proved that {@code late} depends on {@code early}. */
    private static boolean depends(Profile late, Profile early, Part words, Part particulars, Media media) {
        if (Profiles.before(late, early)) {
            return false;
        }
        String outlet = media.outlet(early.id());
        boolean cites = !outlet.isEmpty()
                && media.citations(late).stream().anyMatch(c -> c.key().equals(outlet));
        boolean partOf = words.ofFirst() >= COPIED && words.ofFirst() > words.ofSecond() + 0.05;
        // whoever retells leaves things out and adds none
        boolean nothingOfItsOwn =
                particulars.ofFirst() >= RETOLD_FROM && particulars.ofFirst() > particulars.ofSecond();
        return cites || Profiles.before(early, late) && (partOf || nothingOfItsOwn);
    }

    private static List<Cite> cites(Profiles all, Media media, List<Draft> drafts) {
        Map<String, List<Bond>> byReport = new HashMap<>();
        for (Draft draft : drafts) {
            Bond bond = draft.bond();
            byReport.computeIfAbsent(bond.from(), k -> new ArrayList<>(2)).add(bond);
            byReport.computeIfAbsent(bond.to(), k -> new ArrayList<>(2)).add(bond);
        }
        List<Cite> cites = new ArrayList<>();
        for (Profile profile : all.all()) {
            Set<String> seen = new HashSet<>();
            for (CitedMedia.Citation citation : media.citations(profile)) {
                if (seen.add(citation.key())) {
                    // from the cited report if the collection has it, else from the medium by name
                    String from = byReport.getOrDefault(profile.id().value(), List.of()).stream()
                            .map(b -> b.from().equals(profile.id().value()) ? b.to() : b.from())
                            .filter(other -> media.outlet(new ReportId(other)).equals(citation.key()))
                            .findFirst()
                            .orElse(citation.name());
                    cites.add(new Cite(
                            new Bond(Lineage.Kind.CITES, from, profile.id().value()), profile, citation));
                }
            }
        }
        return cites;
    }
}
