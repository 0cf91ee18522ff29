package org.whence.reading.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** HTML pages. */
public final class FuzzPage {

    private static final byte[] START = "<html>".getBytes(US_ASCII);

    private FuzzPage() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] page = new byte[START.length + bytes.length];
        System.arraycopy(START, 0, page, 0, START.length);
        System.arraycopy(bytes, 0, page, START.length, bytes.length);
        Sound.read("https://courier.example/2024/03/05/page.html", page);
    }
}
