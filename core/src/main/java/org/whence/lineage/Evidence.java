package org.whence.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.analysis.Shelf;
import org.whence.likeness.Numbering;
import org.whence.likeness.Profiles;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * All that was found between any two reports, in the order in which it was found, put aside in parts by the first report: two
 * near-copies have ten findings, and there are millions. Not for several threads.
 */
final class Evidence {
    private static final int PARTS = 64;
    /** Bytes of a part that are held. */
    private static final int GATHERED = 1 << 13;

    private final Shelf shelf;
    /** Sorted. */
    private final ReportId[] reports;

    private final Numbering<String> reasons = new Numbering<>();
    private final Part[] parts = new Part[PARTS];

    private static final class Part {
        private Packing gathered = new Packing();
        private final List<Long> places = new ArrayList<>();
    }

    private record Ranked(int first, int second, Finding finding) {}

    Evidence(Profiles all) {
        this.shelf = all.shelf();
        this.reports = all.all().stream().map(p -> p.id()).sorted().toArray(ReportId[]::new);
        Arrays.setAll(parts, i -> new Part());
    }

    private int rank(ReportId report) {
        return Arrays.binarySearch(reports, report);
    }

    void add(Finding finding) {
        int first = rank(finding.a().report());
        Part part = parts[first / (reports.length / PARTS + 1)];
        part.gathered.add(first).add(rank(finding.b().report()));
        pack(finding, part.gathered);
        if (part.gathered.size() >= GATHERED) {
            part.places.add(shelf.put(part.gathered.bytes()));
            part.gathered = new Packing();
        }
    }

    /** Without its reports. */
    private void pack(Finding finding, Packing packing) {
        packing.add(reasons.of(finding.reason()))
                .add(finding.weight())
                .add(finding.a().span().start())
                .add(finding.a().span().length())
                .add(finding.b().span().start())
                .add(finding.b().span().length())
                .add(finding.ofFirst())
                .add(finding.ofSecond());
    }

    private Finding read(Packed packed, ReportId a, ReportId b) {
        String reason = reasons.value(packed.number());
        double weight = packed.real();
        Finding.Place first = new Finding.Place(a, span(packed));
        Finding.Place second = new Finding.Place(b, span(packed));
        return new Finding(reason, weight, first, second, packed.real(), packed.real());
    }

    private static Span span(Packed packed) {
        int start = packed.number();
        return new Span(start, start + packed.number());
    }

    /** Gives {@code each} what was found between any two reports, by the first, then by the second; what was added is gone. */
    void take(Consumer<List<Finding>> each) {
        for (Part part : parts) {
            List<Ranked> all = new ArrayList<>();
            for (long place : part.places) {
                read(shelf.get(place), all);
            }
            read(part.gathered.bytes(), all);
            part.places.clear();
            part.gathered = new Packing();
            all.sort(Comparator.comparingInt(Ranked::first).thenComparingInt(Ranked::second));
            for (int from = 0; from < all.size(); ) {
                List<Finding> pair = new ArrayList<>();
                int to = from;
                while (to < all.size()
                        && all.get(to).first() == all.get(from).first()
                        && all.get(to).second() == all.get(from).second()) {
                    pair.add(all.get(to++).finding());
                }
                each.accept(pair);
                from = to;
            }
        }
    }

    private void read(byte[] bytes, List<Ranked> all) {
        Packed packed = new Packed(bytes);
        while (packed.hasMore()) {
            int first = packed.number();
            int second = packed.number();
            all.add(new Ranked(first, second, read(packed, reports[first], reports[second])));
        }
    }

    /** Puts some findings of two reports aside; {@link #get} has them again by place. */
    long put(List<Finding> findings) {
        Packing packing = new Packing();
        findings.forEach(f -> pack(f, packing));
        return shelf.put(packing.bytes());
    }

    List<Finding> get(long place, Finding.Pair pair) {
        Packed packed = new Packed(shelf.get(place));
        List<Finding> findings = new ArrayList<>();
        while (packed.hasMore()) {
            findings.add(read(packed, pair.first(), pair.second()));
        }
        return findings;
    }
}
