package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Wording;
import org.whence.text.Span;

/**
 * Reports of one language that have passages word for word in common outside quotations, found by winnowed fingerprints.
 * Passages that two reports of one outlet share are that outlet's standing phrases unless they make up much of a report.
 */
final class SharedWording {
    /** Neighbours within one fingerprint that a report is compared with. */
    private static final int REACH = 16;
    /** Words of a shingle, and shingles of a window: any {@code SHINGLE + WINDOW - 1} equal words are found. */
    private static final int SHINGLE = 5;

    private static final int WINDOW = 4;
    /** Shorter runs of equal words are phrases of the language. */
    private static final int SHORTEST_RUN = 8;
    /** Two reports of one outlet must share this part of the shorter one. */
    private static final double ONE_OUTLET = 0.3;

    private SharedWording() {}

    static void find(Profiles all, Consumer<Finding> found) {
        Keyed.pairs(
                all.all(),
                p -> Wording.of(p).fingerprints(SHINGLE, WINDOW),
                (a, b) -> a.sameLanguage(b) && !a.id().equals(b.id()),
                REACH,
                "wordings",
                all,
                (a, b) -> compare(a, b).forEach(found));
    }

    private static List<Finding> compare(Profile a, Profile b) {
        Wording inA = Wording.of(a);
        Wording inB = Wording.of(b);
        List<Finding> findings = new ArrayList<>();
        int shared = 0;
        for (Wording.Run run : inA.runs(inB, SHORTEST_RUN)) {
            Span spanA = inA.span(run.a(), run.length());
            Span spanB = inB.span(run.b(), run.length());
            shared += run.length();
            if (a.quotes(spanA) || b.quotes(spanB)) {
                continue;
            }
            findings.add(Finding.of(
                    "same wording",
                    1 - Math.exp(-(run.length() - SHORTEST_RUN / 2.0) / 25),
                    new Finding.Place(a.id(), spanA),
                    new Finding.Place(b.id(), spanB),
                    (double) run.length() / inA.size(),
                    (double) run.length() / inB.size()));
        }
        boolean oneOutlet = !a.outlet().isEmpty() && a.outlet().equals(b.outlet());
        return oneOutlet && shared < ONE_OUTLET * Math.min(inA.size(), inB.size()) ? List.of() : findings;
    }
}
