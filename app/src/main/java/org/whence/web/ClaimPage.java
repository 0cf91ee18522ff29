package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.entity.Identity;
import org.whence.likeness.Components;
import org.whence.lineage.Lineage;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.text.Folding;

/**
 * What the page of one claim shows: everyone who carries it, by origin, and two of them side by side.
 *
 * @param carriers by origin, then by day
 * @param more carriers that are counted, but not shown
 * @param bonds lineages between the carriers' reports
 * @param drawing of the lineage
 * @param pair two carriers side by side; null where there is only one
 * @param lost places where a carrier dropped who said it
 */
public record ClaimPage(
        Claim claim,
        List<Carrier> carriers,
        int more,
        List<Lineage> bonds,
        Drawing drawing,
        @Nullable Pair pair,
        List<Conflict> lost) {

    /** More carriers than anyone compares. */
    static final int MOST = 40;

    /** Dependences of one report among which those between carriers are looked for. */
    private static final int MOST_BONDS = 200;

    /**
     * One statement that carries the claim.
     *
     * @param key in the address of the page
     * @param origin number of its origin, from 1
     * @param decided whether that origin is proved
     */
    public record Carrier(
            String key, ReportLink report, Passage passage, Statement statement, int origin, boolean decided) {

        /** Whether the text left out who said it. */
        public boolean isScarred() {
            return statement.chain().speaker().kind() == Hop.Kind.MISSING;
        }
    }

    /** Two carriers and their passages, tied. */
    public record Pair(Carrier a, Carrier b, Ties ties, List<Lineage.Reason> because) {}

    static ClaimPage of(
            Kept<Claim> kept,
            Catalogue catalogue,
            Map<ReportId, Analysis> analyses,
            Function<ReportId, Optional<Analysis>> whole,
            @Nullable String a,
            @Nullable String b) {
        Claim claim = kept.item();
        Draft draft = new Draft(catalogue.register().carriers(kept.place(), MOST), catalogue, analyses);
        List<Carrier> carriers = draft.carriers();
        List<Lineage> bonds = draft.bonds();
        return new ClaimPage(
                claim,
                carriers,
                kept.parts() - carriers.size(),
                bonds,
                Drawing.of(carriers, bonds, analyses, catalogue),
                pair(carriers, bonds, catalogue, whole, a, b),
                carriers.stream()
                        .flatMap(c -> catalogue.conflicts(c.report().id(), MOST).stream())
                        .filter(c -> c.kind() == Conflict.Kind.ATTRIBUTION_LOST)
                        .filter(c -> carriers.stream().anyMatch(k -> touches(c.a(), k) || touches(c.b(), k)))
                        .distinct()
                        .toList());
    }

    private static boolean touches(Passage passage, Carrier carrier) {
        return passage.report().equals(carrier.report().id())
                && passage.span().overlaps(carrier.passage().span());
    }

    private static @Nullable Pair pair(
            List<Carrier> carriers,
            List<Lineage> bonds,
            Catalogue catalogue,
            Function<ReportId, Optional<Analysis>> whole,
            @Nullable String a,
            @Nullable String b) {
        if (carriers.size() < 2) {
            return null;
        }
        Carrier first = named(carriers, a).orElse(carriers.get(0));
        Carrier second = named(carriers, b).filter(c -> !c.equals(first)).orElseGet(() -> carriers.stream()
                .filter(c -> !c.equals(first))
                .max(Comparator.comparing((Carrier c) -> c.origin() == first.origin())
                        .thenComparing(c ->
                                !c.report().language().equals(first.report().language())))
                .orElse(first));
        Analysis ofFirst = whole.apply(first.report().id()).orElse(null);
        Analysis ofSecond = whole.apply(second.report().id()).orElse(null);
        if (ofFirst == null || ofSecond == null) {
            return null;
        }
        // both may be of one report
        List<String> both =
                List.of(first.report().id().value(), second.report().id().value());
        return new Pair(
                first,
                second,
                Ties.of(ofFirst, first.statement(), ofSecond, second.statement(), catalogue),
                bonds.stream()
                        .filter(l -> both.contains(l.from()) && both.contains(l.to()))
                        .flatMap(l -> l.because().stream())
                        .toList());
    }

    private static Optional<Carrier> named(List<Carrier> carriers, @Nullable String key) {
        return carriers.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** Groups the carriers as the count of origins does; see {@code org.whence.claim.ClaimFinder}. */
    private record Draft(List<KeptRegister.Carrier> known, Catalogue catalogue, Map<ReportId, Analysis> analyses) {

        List<Lineage> bonds() {
            Set<String> ids = new LinkedHashSet<>();
            analyses.keySet().forEach(id -> ids.add(id.value()));
            return analyses.keySet().stream()
                    .flatMap(id -> catalogue.lineage(id, MOST_BONDS).stream())
                    .filter(l -> ids.contains(l.from()) && ids.contains(l.to()))
                    .distinct()
                    .toList();
        }

        List<Carrier> carriers() {
            Components<String> origins = new Components<>();
            Map<String, Boolean> named = new TreeMap<>();
            Map<Claim.Member, Statement> statements = new LinkedHashMap<>();
            for (KeptRegister.Carrier carrier : known) {
                Claim.Member member = new Claim.Member(carrier.report().id(), carrier.statement());
                statement(member).ifPresent(s -> statements.put(member, s));
            }
            statements.forEach((member, statement) -> {
                String node = "report " + member.report();
                origins.add(node);
                Hop speaker = statement.chain().speaker();
                if (speaker.kind() == Hop.Kind.PERSON || speaker.kind() == Hop.Kind.BODY) {
                    Optional<Identity> who = catalogue.identity(member.report(), speaker.entity());
                    if (who.isPresent()) {
                        origins.join(node, "speaker " + who.get().id());
                        named.put(node, true);
                    }
                }
                for (Hop hop : statement.chain().hops()) {
                    if (hop.kind() == Hop.Kind.MEDIUM && hop.name() != null) {
                        origins.join(node, "medium " + Folding.fold(hop.name()));
                    }
                }
            });
            bonds().forEach(l -> origins.join("report " + l.from(), "report " + l.to()));
            Set<String> proved = new LinkedHashSet<>();
            named.keySet().forEach(n -> proved.add(origins.root(n)));
            Map<String, Integer> numbers = new LinkedHashMap<>();
            List<Carrier> carriers = new ArrayList<>();
            List<Claim.Member> order = statements.keySet().stream()
                    .sorted(Comparator.comparing(
                                    (Claim.Member m) -> proved.contains(origins.root("report " + m.report())) ? 0 : 1)
                            .thenComparingInt(m -> -catalogue.number(m.report()))
                            .thenComparing(Claim.Member::statement))
                    .toList();
            order.forEach(m -> numbers.putIfAbsent(origins.root("report " + m.report()), numbers.size() + 1));
            for (Claim.Member member : order) {
                Analysis analysis = analyses.get(member.report());
                Statement statement = statements.get(member);
                if (analysis != null && statement != null && carriers.size() < MOST) {
                    String root = origins.root("report " + member.report());
                    carriers.add(new Carrier(
                            Links.digits(member.report()) + "-" + member.statement(),
                            ReportLink.of(analysis.report()),
                            analysis.report().passage(statement.content()),
                            statement,
                            numbers.getOrDefault(root, 0),
                            proved.contains(root) || proved.isEmpty() && numbers.getOrDefault(root, 0) == 1));
                }
            }
            carriers.sort(Comparator.comparingInt(Carrier::origin));
            return carriers;
        }

        private Optional<Statement> statement(Claim.Member member) {
            Analysis analysis = analyses.get(member.report());
            return analysis == null
                    ? Optional.empty()
                    : analysis.statements().stream()
                            .filter(s -> s.id().equals(member.statement()))
                            .findFirst();
        }
    }
}
