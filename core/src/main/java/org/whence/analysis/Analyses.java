package org.whence.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.report.ReportId;

/**
 * The analyses of a collection, wherever they are kept, each by the id of its report. Whoever reads them holds one at a time,
 * so that a collection may be larger than memory. What is behind it must not change while it is read.
 */
public interface Analyses {

    /** Of all reports, sorted, each once. */
    List<ReportId> ids();

    /**
     * The analysis of a report; equal ones whenever it is asked for.
     *
     * @throws IllegalArgumentException if the report is not in this collection
     */
    Analysis of(ReportId id);

    /** Calls {@code each} with every analysis, in the order of {@link #ids}. */
    default void forEach(Consumer<Analysis> each) {
        ids().forEach(id -> each.accept(of(id)));
    }

    /** Those of {@code some}, held in memory; of several with the same report, the first in the collection's order counts. */
    static Analyses of(Collection<Analysis> some) {
        SortedMap<ReportId, Analysis> byReport = new TreeMap<>();
        some.forEach(a -> byReport.putIfAbsent(a.report().id(), a));
        Map<ReportId, Analysis> byId = new HashMap<>(byReport);
        return of(List.copyOf(byReport.keySet()), byId::get);
    }

    /**
     * Those that {@code analysis} gives for {@code ids}, asked anew each time.
     *
     * @param ids of reports, sorted, each once
     * @param analysis null for any other report
     */
    static Analyses of(List<ReportId> ids, Function<ReportId, @Nullable Analysis> analysis) {
        return new Analyses() {
            @Override
            public List<ReportId> ids() {
                return ids;
            }

            @Override
            public Analysis of(ReportId id) {
                Analysis found = analysis.apply(id);
                if (found == null) {
                    throw new IllegalArgumentException(id + " is not in this collection");
                }
                return found;
            }
        };
    }

    /**
     * The same, of which the {@code most} that were asked for last are held in memory. Callable from any thread.
     *
     * @param most at least 1
     */
    default Analyses holding(int most) {
        return new Recent(this, most);
    }
}
