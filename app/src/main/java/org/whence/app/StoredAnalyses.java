package org.whence.app;

import java.util.List;
import java.util.function.UnaryOperator;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.report.ReportId;
import org.whence.store.Store;

/** The analyses of a store as it is now, as corrected; each read anew when it is asked for. */
final class StoredAnalyses implements Analyses {
    /** A report was replaced by a newer state of it while the store was being read. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1;

        GoneException(ReportId id) {
            super(id + " is not in the store any more");
        }
    }

    private final Store store;
    private final UnaryOperator<Analysis> corrected;
    private final List<ReportId> ids;

    StoredAnalyses(Store store, UnaryOperator<Analysis> corrected) {
        this.store = store;
        this.corrected = corrected;
        this.ids = store.ids();
    }

    @Override
    public List<ReportId> ids() {
        return ids;
    }

    @Override
    public Analysis of(ReportId id) {
        return store.analysis(id).map(corrected).orElseThrow(() -> new GoneException(id));
    }
}
