package org.whence.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.whence.reading.Reader;
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
            if (!row.id().value().equals("sha256:" + sha256(unpacked(bytes)))) {
                faults.add(row.source() + ": the stored bytes do not fit their hash; add the report again");
            }
            var analysis = store.analysis(row.id()).orElseThrow();
            var fresh = library.analyzer().analyze(analysis.report());
            if (!AnalysisJson.write(fresh).equals(AnalysisJson.write(analysis))) {
                stale++;
            }
        }
        store.forEachEvidence((fetch, bytes) -> {
            if (!fetch.sha256().equals(sha256(bytes))) {
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

    /** A report's id is the hash of what a packed file holds, so that packing makes no second report. */
    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length < 3 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(Reader.MOST_BYTES);
        } catch (IOException e) {
            return bytes;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
