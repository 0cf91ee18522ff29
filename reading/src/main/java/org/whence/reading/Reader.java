package org.whence.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.language.LanguageIdentifier;
import org.whence.language.NgramIdentifier;
import org.whence.reading.day.Days;
import org.whence.reading.draft.Draft;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.page.PageReader;
import org.whence.reading.plain.PlainReader;
import org.whence.report.Issue;
import org.whence.report.ReportId;

/**
 * Reads a source into a report: finds charset and form, title, outlet, day, dateline and body, and leaves out what belongs
 * to the page. The same bytes under the same name give the same report. Callable from any thread; make one and share it.
 */
public final class Reader {

    /** Larger sources are not read: no report is that long. In bytes, after decompression: 20 MB. */
    public static final int MOST_BYTES = 20_000_000;

    /** Bytes looked at to tell text from other files. */
    private static final int PROBE = 8_192;

    private final LanguageIdentifier languages;
    private final PlainReader plain;
    private final PageReader page;
    private final TextBounds bounds;

    /** The reader with the facts and the language identifier that ship with the program. */
    public static Reader standard() {
        return new Reader(NgramIdentifier.load());
    }

    /** A reader that tells languages by {@code languages}. Loads its facts from the class path. */
    public Reader(LanguageIdentifier languages) {
        this.languages = languages;
        Days days = Days.load();
        Furniture furniture = Furniture.load();
        Datelines datelines = Datelines.load(days, furniture);
        this.plain = new PlainReader(days, furniture, datelines);
        this.page = new PageReader(days, furniture, datelines);
        this.bounds = new TextBounds(days, furniture);
    }

    /**
     * Reads the file at {@code path}, under {@code path} as its name. What goes wrong is a rejection: {@code missing-file},
     * {@code unreadable}, {@code too-large} without a byte read.
     */
    public ReadResult read(Path path) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                return rejected("not-a-report", name, "is a folder", "give a file, or add the folder as a whole");
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                return tooLarge(name, size + " bytes");
            }
            return read(Source.of(name, Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return rejected("missing-file", name, "there is no such file", "check the path");
        } catch (AccessDeniedException e) {
            return rejected("unreadable", name, "may not be read", "give yourself the right to read it");
        } catch (IOException e) {
            return rejected("unreadable", name, "cannot be read: " + e.getMessage(), "check the disk and the path");
        }
    }

    /** The text of {@code bytes}, in whatever charset they are; bytes that mean nothing there are U+FFFD. */
    public static String text(byte[] bytes) {
        return Decoding.decode(bytes).text();
    }

    /** Reads {@code source}. */
    public ReadResult read(Source source) {
        String name = source.name();
        byte[] bytes = source.bytes();
        if (bytes.length > MOST_BYTES) {
            return tooLarge(name, bytes.length + " bytes");
        }
        if (isGzip(bytes)) {
            try {
                bytes = unzipped(bytes);
            } catch (IOException e) {
                return rejected(
                        "damaged-file",
                        name,
                        "is compressed, but damaged: " + e.getMessage(),
                        "fetch or pack it again");
            }
            if (bytes.length > MOST_BYTES) {
                return tooLarge(name, "more than " + MOST_BYTES + " bytes when unpacked");
            }
        }
        if (isBlank(bytes)) {
            return rejected("empty-file", name, "holds no text", "leave it out, or save it again");
        }
        String binary = binary(bytes);
        if (binary != null) {
            return rejected(
                    "binary-file",
                    name,
                    "is " + binary + ", no text and no HTML page",
                    "convert it to text or HTML first");
        }
        Decoded decoded = Decoding.decode(bytes);
        String text = decoded.text();
        String other = otherForm(text);
        if (other != null) {
            return rejected("not-a-report", name, "is " + other, "give pages or plain texts");
        }
        Draft draft = isPage(text) ? page.read(text, name, source.fetched()) : plain.read(text);
        if (draft.isEmpty()) {
            return rejected(
                    "not-a-report", name, "holds no paragraph of a report", "look at it; leave it out if it is none");
        }
        List<Issue> issues = new ArrayList<>();
        if (decoded.damaged() > 0) {
            issues.add(new Issue(
                    "damaged-text",
                    name,
                    decoded.damaged() + " characters mean nothing in " + decoded.charset() + " and stand as \ufffd",
                    "save it again in UTF-8"));
        }
        Source.Stated stated = source.stated();
        if (stated != null) {
            draft.stated(stated.day().toString(), stated.rule(), stated.first());
        }
        if (source.published() != null) {
            draft.given(source.published().toString());
        }
        Language language = source.language() != null ? source.language() : languages.identify(draft.words());
        return new ReadResult.Accepted(draft.report(id(bytes), name, language, bounds, issues));
    }

    private static ReadResult rejected(String code, String where, String what, String mend) {
        return new ReadResult.Rejected(new Issue(code, where, what, mend));
    }

    private static ReadResult tooLarge(String name, String size) {
        return rejected(
                "too-large", name, "has " + size + ", the limit is " + MOST_BYTES, "split it into single reports");
    }

    private static ReportId id(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ReportId("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** At most one byte more than allowed. */
    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
            byte[] buffer = new byte[65_536];
            for (int n = stream.read(buffer); n >= 0 && out.size() <= MOST_BYTES; n = stream.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** What {@code bytes} are if they are no text; null if they may be text. */
    private static @Nullable String binary(byte[] bytes) {
        for (Magic magic : Magic.values()) {
            if (magic.begins(bytes)) {
                return magic.what();
            }
        }
        int length = Math.min(bytes.length, PROBE);
        boolean marked = length >= 2 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            zeros += b == 0 ? 1 : 0;
            controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        if (marked || zeros == 0 && controls * 20 < length || Decoding.wide(bytes) != null) {
            return null;
        }
        return zeros > 0 ? "binary data with zero bytes" : "binary data";
    }

    /** What {@code text} is if it is neither page nor plain text; null otherwise. */
    private static @Nullable String otherForm(String text) {
        String head = text.substring(0, Math.min(text.length(), 2_000)).strip();
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml") || lower.startsWith("<rss") || lower.startsWith("<feed")) {
            if (lower.contains("<rss") || lower.contains("<feed") || lower.contains("<rdf:rdf")) {
                return "a feed, no single report";
            }
            if (!lower.contains("<html") && !lower.contains("<!doctype html")) {
                return "an XML document, no HTML page";
            }
        }
        if ((head.startsWith("{") || head.startsWith("[{")) && head.contains("\":")) {
            return "a JSON document, no report";
        }
        return null;
    }

    /** Whether {@code text} is an HTML page: it begins like one, or has several tags of one early. */
    private static boolean isPage(String text) {
        int from = 0;
        while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == '\ufeff')) {
            from++;
        }
        String head =
                text.substring(from, Math.min(text.length(), from + 4_000)).toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.startsWith("<!--") && head.contains("<html")) {
            return true;
        }
        int tags = 0;
        for (String tag : new String[] {
            "<html", "<head", "<body", "<meta ", "<title", "<div", "<p>", "<p ", "<article", "</p>", "<h1", "<br"
        }) {
            tags += head.contains(tag) ? 1 : 0;
        }
        return head.startsWith("<") ? tags >= 1 : tags >= 3;
    }
}
