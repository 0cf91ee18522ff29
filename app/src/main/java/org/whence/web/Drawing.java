package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.entity.Identity;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.text.Folding;

/**
 * A lineage laid out: speakers first, then whoever passed the words on, the outlets last. Measures are those of an SVG that is
 * {@link #WIDTH} wide; where pages run from right to left it is mirrored.
 *
 * @param height of the drawing
 */
public record Drawing(List<Node> nodes, List<Edge> edges, int height) {

    public static final int WIDTH = 1120;
    public static final int NODE = 250;
    public static final int BOX = 42;
    private static final int ROW = 58;
    private static final int TOP = 10;
    /** Room for the arcs between outlets. */
    private static final int ARCS = 90;

    private static final int LONGEST_LABEL = 30;

    /**
     * Somebody on the way.
     *
     * @param column 0 for speakers, 1 for those in between, 2 for outlets
     * @param y of the upper edge
     * @param label null for a speaker that the texts leave out
     * @param kind of the hop; {@code publisher} for an outlet
     * @param address of the page about it, or null
     */
    public record Node(
            String key,
            int column,
            int y,
            @Nullable String label,
            String kind,
            @Nullable String note,
            @Nullable String address) {

        /** The left edge. */
        public int x(boolean mirrored) {
            int x = column == 0 ? 10 : column == 1 ? 380 : WIDTH - NODE - ARCS - 10;
            return mirrored ? WIDTH - x - NODE : x;
        }

        /** The label, cut to what the box holds. */
        public @Nullable String shortLabel() {
            return label == null || label.length() <= LONGEST_LABEL
                    ? label
                    : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
        }
    }

    /**
     * A line from one to the other.
     *
     * @param arc whether it joins two outlets
     * @param kind of the lineage; empty for a hop of a chain
     * @param dashed whether the texts do not name it, but it was inferred
     */
    public record Edge(Node from, Node to, boolean arc, String kind, boolean dashed) {

        /** The line as an SVG path. */
        public String path(boolean mirrored) {
            int sign = mirrored ? -1 : 1;
            if (arc) {
                int x = to.x(mirrored) + (mirrored ? 0 : NODE);
                int bulge = sign * (30 + Math.min(50, Math.abs(to.y() - from.y()) / 6));
                int y1 = from.y() + BOX / 2;
                int y2 = to.y() + BOX / 2;
                return "M" + x + " " + y1 + " C" + (x + bulge) + " " + y1 + " " + (x + bulge) + " " + y2 + " " + x + " "
                        + y2;
            }
            int x1 = from.x(mirrored) + (mirrored ? 0 : NODE);
            int x2 = to.x(mirrored) + (mirrored ? NODE : 0);
            int y1 = from.y() + BOX / 2;
            int y2 = to.y() + BOX / 2;
            int middle = (x1 + x2) / 2;
            return "M" + x1 + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2;
        }
    }

    static Drawing of(
            List<ClaimPage.Carrier> carriers,
            List<Lineage> bonds,
            Map<ReportId, Analysis> analyses,
            Catalogue catalogue,
            Language reader) {
        return new Layout(catalogue, analyses, reader).draw(carriers, bonds);
    }

    private static final class Layout {
        private final Catalogue catalogue;
        private final Map<ReportId, Analysis> analyses;
        private final Language reader;
        /** Columns of keys; each key to the rows of the outlets it leads to. */
        private final List<Map<String, List<Integer>>> columns =
                List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

        private final Map<String, Node> made = new LinkedHashMap<>();
        private final LinkedHashSet<List<String>> joined = new LinkedHashSet<>();

        Layout(Catalogue catalogue, Map<ReportId, Analysis> analyses, Language reader) {
            this.reader = reader;
            this.catalogue = catalogue;
            this.analyses = analyses;
        }

        Drawing draw(List<ClaimPage.Carrier> carriers, List<Lineage> bonds) {
            List<ReportId> rows =
                    carriers.stream().map(c -> c.report().id()).distinct().toList();
            for (ClaimPage.Carrier carrier : carriers) {
                chain(carrier, rows.indexOf(carrier.report().id()));
            }
            int height = 0;
            for (int column = 0; column < columns.size(); column++) {
                height = Math.max(height, place(column));
            }
            List<Edge> edges = new ArrayList<>();
            for (List<String> pair : joined) {
                Node from = made.get(pair.get(0));
                Node to = made.get(pair.get(1));
                if (from != null && to != null) {
                    edges.add(new Edge(from, to, false, "", from.kind().equals("missing")));
                }
            }
            for (Lineage bond : bonds) {
                Node from = made.get("report " + bond.from());
                Node to = made.get("report " + bond.to());
                if (from != null && to != null) {
                    edges.add(new Edge(from, to, true, ReportPage.word(bond.kind()), true));
                }
            }
            return new Drawing(List.copyOf(made.values()), edges, height + 20);
        }

        private void chain(ClaimPage.Carrier carrier, int row) {
            ReportId report = carrier.report().id();
            List<String> before = new ArrayList<>();
            List<Hop> hops = carrier.statement().chain().hops();
            for (int i = 0; i < hops.size(); i++) {
                Hop hop = hops.get(i);
                if (hop.kind() == Hop.Kind.OUTLET) {
                    continue;
                }
                String key = key(report, hop);
                int column = i == 0 && hop.kind() != Hop.Kind.MEDIUM ? 0 : 1;
                if (columns.get(1 - column).containsKey(key)) {
                    column = 1 - column;
                }
                columns.get(column).computeIfAbsent(key, k -> new ArrayList<>()).add(row);
                node(key, column, report, hop);
                if (!hop.joint()) {
                    // whoever speaks together reaches the next hop each on a line of its own
                    before.stream().filter(one -> !one.equals(key)).forEach(one -> joined.add(List.of(one, key)));
                    before.clear();
                }
                before.add(key);
            }
            String outlet = "report " + report;
            columns.get(2).computeIfAbsent(outlet, k -> new ArrayList<>()).add(row);
            made.putIfAbsent(
                    outlet,
                    new Node(
                            outlet,
                            2,
                            0,
                            carrier.report().publisher(),
                            "publisher",
                            carrier.report().day(),
                            ReportPage.address(carrier.passage())));
            before.forEach(one -> joined.add(List.of(one, outlet)));
        }

        private String key(ReportId report, Hop hop) {
            return switch (hop.kind()) {
                // nobody knows whether two unnamed sources are one
                case UNNAMED, MISSING -> report + " " + hop.kind() + " " + hop.name();
                default ->
                    catalogue
                            .identity(report, hop.entity())
                            .map(Identity::id)
                            .orElseGet(() -> Folding.fold(String.valueOf(hop.name())));
            };
        }

        private void node(String key, int column, ReportId report, Hop hop) {
            Identity known = hop.kind() == Hop.Kind.UNNAMED || hop.kind() == Hop.Kind.MISSING
                    ? null
                    : catalogue.identity(report, hop.entity()).orElse(null);
            Analysis analysis = analyses.get(report);
            made.putIfAbsent(
                    key,
                    new Node(
                            key,
                            column,
                            0,
                            known == null ? hop.name() : ClaimPage.name(known, reader),
                            ReportPage.word(hop.kind()),
                            hop.kind() == Hop.Kind.MISSING && hop.span() != null && analysis != null
                                    ? analysis.report().at(hop.span())
                                    : null,
                            known == null ? null : new Links(catalogue).actor(known)));
        }

        /** Puts each node of a column beside the middle of what it leads to, and none over another. */
        private int place(int column) {
            record Wish(String key, double row) {}
            List<Wish> wishes = new ArrayList<>();
            columns.get(column)
                    .forEach((key, rows) -> wishes.add(new Wish(
                            key, rows.stream().mapToInt(r -> r).average().orElse(0))));
            wishes.sort(Comparator.comparingDouble(Wish::row));
            int free = TOP;
            for (Wish wish : wishes) {
                int y = Math.max(free, TOP + (int) Math.round(wish.row() * ROW));
                Node node = made.get(wish.key());
                if (node != null) {
                    made.put(
                            wish.key(),
                            new Node(node.key(), column, y, node.label(), node.kind(), node.note(), node.address()));
                }
                free = y + BOX + 12;
            }
            return free;
        }
    }
}
