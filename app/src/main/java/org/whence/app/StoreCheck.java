package org.whence.app;

import java.util.ArrayList;
import java.util.List;
import org.whence.store.Store;
import org.whence.store.StoredReport;
import org.whence.wire.AnalysisJson;

/** Finds what is wrong with a library's store. Changes nothing but the search index, which it brings up to date. */
public final class StoreCheck {

    private StoreCheck() {}

    /** One line for each fault, saying what to do. */
    public static List<String> faults(Library library) {
        Store store = library.store();
        List<String> faults = new ArrayList<>();
        for (String line : store.damage()) {
            faults.add("the database is damaged: " + line + "; restore it from a copy, or add the reports again");
        }
        int stale = 0;
        for (StoredReport row : store.reports()) {
            byte[] bytes = store.bytes(row.id()).orElse(new byte[0]);
            if (!row.id().value().equals("sha256:" + ContentHash.ofUnpacked(bytes))) {
                faults.add(row.source() + ": the stored bytes do not fit their hash; add the report again");
            }
            var analysis = store.analysis(row.id()).orElseThrow();
            var fresh = library.analyzer().analyze(analysis.report());
            if (!AnalysisJson.write(fresh).equals(AnalysisJson.write(analysis))) {
                stale++;
            }
        }
        store.forEachEvidence((fetch, bytes) -> {
            if (!fetch.sha256().equals(ContentHash.of(bytes))) {
                faults.add(fetch.asked() + " as fetched " + fetch.at()
                        + ": the bytes that are kept do not fit the hash of what was fetched; fetch it again");
            }
        });
        if (stale > 0) {
            faults.add(
                    stale + " analyses were made by another version of the program; add their reports again to a fresh"
                            + " --home to renew them");
        }
        library.catchUp();
        return faults;
    }
}
