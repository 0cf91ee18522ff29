package org.whence.reading.archive;

import org.whence.reading.Reader;

/**
 * What an archive may cost. Passing one of these is an issue, and what was read before stays.
 *
 * @param entries that are looked at
 * @param entryBytes unpacked size of one entry; larger ones are passed over
 * @param totalBytes unpacked size of all entries together
 * @param ratio of unpacked to packed bytes; only asked from {@code free} unpacked bytes on
 * @param free unpacked bytes that no ratio is asked of: small files of blanks pack well
 * @param nesting archives inside archives: 1 allows none
 * @param faults damaged places after which an archive is given up
 */
public record Bounds(int entries, int entryBytes, long totalBytes, int ratio, long free, int nesting, int faults) {

    /** 1,000,000 entries of 20 MB at most, 64 GB together, 200 times their packed size, 3 deep, 200 faults. */
    public static final Bounds STANDARD =
            new Bounds(1_000_000, Reader.MOST_BYTES, 64_000_000_000L, 200, 50_000_000, 3, 200);
}
