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
import org.whence.language.Language;
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
 * @param words of a carrier in the language of the pages, else those of the claim
 * @param language of the words; null if it is not known
 * @param verdict what a person takes home; null if no two carriers are known to have one origin
 * @param carriers by origin, then by day
 * @param more carriers that are counted, but not shown
 * @param bonds lineages between the carriers' reports
 * @param drawing of the lineage
 * @param pair two carriers side by side; null where there is only one
 * @param lost places where a carrier dropped who said it
 */
public record ClaimPage(
        Claim claim,
        String words,
        @Nullable Language language,
        @Nullable Verdict verdict,
        List<Carrier> carriers,
        int more,
        List<Lineage> bonds,
        Drawing drawing,
        @Nullable Pair pair,
        List<Conflict> lost) {

    /** More carriers than anyone compares. */
    static final int MOST = 40;

    /** Carriers, and others for each, of which two are chosen where the person chose none. */
    private static final int FIRSTS = 3;

    private static final int SECONDS = 4;

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
    public record Pair(Carrier a, Carrier b, Ties ties, List<Lineage.Reason> because) {

        /** How much there is to see: why they have one origin, words that the reader reads, parts that match, two languages. */
        int worth(Language reader) {
            boolean read = a.report().language().equals(reader)
                    || b.report().language().equals(reader);
            return (because.isEmpty() ? 0 : 4)
                    + (read ? 3 : 0)
                    + (ties.count() == 0 ? 0 : 2)
                    + (a.report().language().equals(b.report().language()) ? 0 : 1);
        }
    }

    /**
     * How many have it from one source.
     *
     * @param outlets that have it from one and the same
     * @param all outlets that carry it
     * @param name of the source in the language of the pages, if the texts name it so; null if they name none
     * @param why whether the page tells two of their texts' reasons, not only their speaker
     */
    public record Verdict(int outlets, int all, @Nullable String name, boolean why) {}

    static ClaimPage of(
            Kept<Claim> kept,
            Language reader,
            Catalogue catalogue,
            Map<ReportId, Analysis> analyses,
            Function<ReportId, Optional<Analysis>> whole,
            @Nullable String a,
            @Nullable String b) {
        Claim claim = kept.item();
        Draft draft = new Draft(catalogue.register().carriers(kept.place(), MOST), catalogue, analyses);
        List<Carrier> carriers = draft.carriers();
        List<Lineage> bonds = draft.bonds();
        Pair pair = pair(carriers, bonds, reader, catalogue, whole, a, b);
        Carrier readable = carriers.stream()
                .filter(c -> c.report().language().equals(reader))
                .findFirst()
                .orElse(null);
        return new ClaimPage(
                claim,
                readable == null ? claim.text() : readable.passage().text(),
                readable == null ? null : reader,
                verdict(
                        claim,
                        carriers,
                        catalogue,
                        reader,
                        pair != null && !pair.because().isEmpty()),
                carriers,
                kept.parts() - carriers.size(),
                bonds,
                Drawing.of(carriers, bonds, analyses, catalogue, reader),
                pair,
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
            Language reader,
            Catalogue catalogue,
            Function<ReportId, Optional<Analysis>> whole,
            @Nullable String a,
            @Nullable String b) {
        if (carriers.size() < 2) {
            return null;
        }
        List<Carrier> firsts = named(carriers, a).map(List::of).orElseGet(() -> some(carriers, FIRSTS));
        Map<ReportId, Optional<Analysis>> read = new LinkedHashMap<>();
        Pair best = null;
        int most = -1;
        for (Carrier first : firsts) {
            for (Carrier second : seconds(carriers, first, named(carriers, b).orElse(null))) {
                Analysis ofFirst =
                        read.computeIfAbsent(first.report().id(), whole).orElse(null);
                Analysis ofSecond =
                        read.computeIfAbsent(second.report().id(), whole).orElse(null);
                if (ofFirst != null && ofSecond != null) {
                    Pair pair = new Pair(
                            first,
                            second,
                            Ties.of(ofFirst, first.statement(), ofSecond, second.statement(), catalogue),
                            because(bonds, first, second));
                    if (pair.worth(reader) > most) {
                        most = pair.worth(reader);
                        best = pair;
                    }
                }
            }
        }
        return best;
    }

    /** Whom a carrier is set beside: whom the person chose, else those of the same origin, in another language first. */
    private static List<Carrier> seconds(List<Carrier> carriers, Carrier first, @Nullable Carrier chosen) {
        if (chosen != null && !chosen.equals(first)) {
            return List.of(chosen);
        }
        return some(
                carriers.stream()
                        .filter(c -> !c.equals(first))
                        .sorted(Comparator.comparing((Carrier c) -> c.origin() != first.origin())
                                .thenComparing(c -> c.report()
                                        .language()
                                        .equals(first.report().language())))
                        .toList(),
                SECONDS);
    }

    private static List<Carrier> some(List<Carrier> carriers, int most) {
        return carriers.subList(0, Math.min(most, carriers.size()));
    }

    private static List<Lineage.Reason> because(List<Lineage> bonds, Carrier first, Carrier second) {
        // both may be of one report
        List<String> both =
                List.of(first.report().id().value(), second.report().id().value());
        return bonds.stream()
                .filter(l -> both.contains(l.from()) && both.contains(l.to()))
                .flatMap(l -> l.because().stream())
                .toList();
    }

    /** Of the origin that most outlets share, unless each has its own. */
    private static @Nullable Verdict verdict(
            Claim claim, List<Carrier> carriers, Catalogue catalogue, Language reader, boolean why) {
        Map<Integer, Set<String>> outlets = new TreeMap<>();
        carriers.forEach(c -> outlets.computeIfAbsent(c.origin(), k -> new LinkedHashSet<>())
                .add(c.report().publisher()));
        int origin = outlets.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, Set<String>> e) ->
                                e.getValue().size())
                        .thenComparing(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        int together = outlets.getOrDefault(origin, Set.of()).size();
        if (together < 2) {
            return null;
        }
        return new Verdict(
                together,
                Math.max(claim.outlets(), together),
                carriers.stream()
                        .filter(c -> c.origin() == origin)
                        .flatMap(c -> source(c, catalogue, reader).stream())
                        .findFirst()
                        .orElse(null),
                why);
    }

    /** What somebody is called most often in the language of the reader, else what they are called. */
    static String name(Identity identity, Language reader) {
        return identity.names().getOrDefault(reader.tag(), List.of()).stream()
                .findFirst()
                .orElse(identity.name());
    }

    /** The speaker, else the medium, of a carrier, in the language of the reader if a text names it so. */
    private static Optional<String> source(Carrier carrier, Catalogue catalogue, Language reader) {
        return carrier.statement().chain().hops().stream()
                .filter(h -> h.kind() == Hop.Kind.PERSON || h.kind() == Hop.Kind.BODY || h.kind() == Hop.Kind.MEDIUM)
                .filter(h -> h.name() != null)
                .map(h -> catalogue
                        .identity(carrier.report().id(), h.entity())
                        .map(i -> name(i, reader))
                        .orElse(String.valueOf(h.name())))
                .findFirst();
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
