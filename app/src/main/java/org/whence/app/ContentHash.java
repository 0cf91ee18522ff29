package org.whence.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.whence.reading.Reader;

/** SHA-256 of bytes that are kept, in 64 lower-case hexadecimal digits. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash that is a report's id: of what a packed file holds, so that packing makes no second report. */
    public static String ofUnpacked(byte[] bytes) {
        return of(unpacked(bytes));
    }

    private static byte[] unpacked(byte[] bytes) {
        if (bytes.length < 3 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(Reader.MOST_BYTES);
        } catch (IOException e) {
            // what cannot be unpacked is taken as it is, and its hash is then no report's
            return bytes;
        }
    }
}
