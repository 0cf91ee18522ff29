package org.whence.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;

/**
 * Reports that carry the same quotations. In one language the words themselves are compared; across languages what they
 * name, in which order, and how long they are. One quotation that may have been heard by several is weak evidence; several,
 * given in the same order, are strong, since every reporter picks and orders for himself.
 */
final class SharedQuotations {
    /** Neighbours within one key that a quotation is compared with. */
    private static final int REACH = 24;

    private SharedQuotations() {}

    private record Match(Quotation a, Quotation b, double sureness) {}

    /** @param quotations of {@code all}, sorted */
    static void find(List<Quotation> quotations, Profiles all, Consumer<Finding> found) {
        Map<Finding.Pair, List<Match>> byReports = new TreeMap<>();
        Keyed.pairs(
                quotations,
                q -> q.keys(all),
                (a, b) -> !a.profile().id().equals(b.profile().id()),
                REACH,
                "quotations",
                all,
                (first, second) -> {
                    boolean inOrder =
                            first.profile().id().compareTo(second.profile().id()) < 0;
                    Quotation a = inOrder ? first : second;
                    Quotation b = inOrder ? second : first;
                    double sureness = a.sameAs(b, all);
                    if (sureness > 0) {
                        byReports
                                .computeIfAbsent(
                                        new Finding.Pair(
                                                a.profile().id(), b.profile().id()),
                                        k -> new ArrayList<>())
                                .add(new Match(a, b, sureness));
                    }
                });
        byReports.values().forEach(matches -> findings(oneToOne(matches)).forEach(found));
    }

    /** The surest matches, each quotation in one of them. */
    private static List<Match> oneToOne(List<Match> matches) {
        List<Match> sorted = new ArrayList<>(matches);
        sorted.sort(Comparator.comparingDouble((Match m) -> -m.sureness())
                .thenComparing(Match::a)
                .thenComparing(Match::b));
        Set<Quotation> taken = new HashSet<>();
        List<Match> kept = new ArrayList<>();
        for (Match match : sorted) {
            if (!taken.contains(match.a()) && !taken.contains(match.b())) {
                taken.add(match.a());
                taken.add(match.b());
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparing(Match::a));
        return kept;
    }

    private static List<Finding> findings(List<Match> matches) {
        boolean ordered = matches.size() > 1;
        for (int i = 1; i < matches.size(); i++) {
            ordered &= matches.get(i - 1).b().span().start()
                    < matches.get(i).b().span().start();
        }
        List<Finding> findings = new ArrayList<>();
        for (Match match : matches) {
            Profile a = match.a().profile();
            Profile b = match.b().profile();
            boolean sameWords = a.sameLanguage(b);
            double alone = sameWords ? 0.75 : 0.5;
            findings.add(Finding.of(
                    ordered
                            ? "same quotations in the same order"
                            : sameWords ? "same quotation" : "same quotation in another language",
                    match.sureness() * (ordered ? alone + 0.15 : alone),
                    match.a().place(),
                    match.b().place(),
                    part(match.a()),
                    part(match.b())));
        }
        return findings;
    }

    private static double part(Quotation quotation) {
        return (double) quotation.span().length()
                / Math.max(1, quotation.profile().textLength());
    }
}
