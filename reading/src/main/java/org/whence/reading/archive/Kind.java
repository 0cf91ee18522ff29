package org.whence.reading.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The form of a file that holds many. */
enum Kind {
    WARC,
    ZIP,
    TAR,
    /** Compressed with gzip. */
    TAR_GZIP,
    NONE;

    /** Bytes that tell the form. */
    static final int HEAD = 4_096;

    /** Offset of the mark in a tar header. */
    private static final int TAR_BLOCK = 512;

    /**
     * The form of a file: by its first bytes, and by its name where these are damaged. Office documents and books are zip
     * files, but no archives.
     */
    static Kind of(String name, byte[] head) {
        Kind kind = of(head);
        if (kind != NONE || isDocument(head)) {
            return kind;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".warc") || lower.endsWith(".warc.gz")) {
            return WARC;
        }
        if (lower.endsWith(".tgz") || lower.endsWith(".tar.gz")) {
            return TAR_GZIP;
        }
        return lower.endsWith(".zip") ? ZIP : lower.endsWith(".tar") ? TAR : NONE;
    }

    private static Kind of(byte[] head) {
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            return isDocument(head) ? NONE : ZIP;
        }
        boolean packed = begins(head, 0x1f, 0x8b);
        byte[] start = packed ? unpacked(head) : head;
        if (begins(start, 'W', 'A', 'R', 'C', '/')) {
            return WARC;
        }
        if (start.length >= TAR_BLOCK && TarArchiveInputStream.matches(start, start.length)) {
            return packed ? TAR_GZIP : TAR;
        }
        return NONE;
    }

    private static boolean isDocument(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
        return start.contains("[Content_Types].xml")
                || start.contains("mimetypeapplication/")
                || start.contains("META-INF/");
    }

    private static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(byte[] head) {
        byte[] start = new byte[TAR_BLOCK];
        int length = 0;
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int n = 0; n >= 0 && length < start.length; n = stream.read(start, length, start.length - length)) {
                length += n;
            }
        } catch (IOException e) {
            // the head ends in the middle of the stream; what came before tells the form
        }
        return Arrays.copyOf(start, length);
    }
}
