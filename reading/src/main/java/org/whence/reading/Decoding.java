package org.whence.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a text. In this order: a byte order mark; UTF-8 if the bytes are valid UTF-8, whatever a page
 * declares; otherwise whichever of the declared, the detected (ICU) and the usual charsets of the five languages makes the
 * likeliest text, the declared one with a lead.
 */
final class Decoding {

    /** Charsets that old pages in the languages analysed use. */
    private static final String[] USUAL = {
        "windows-1256", "windows-1251", "windows-1254", "windows-1252", "KOI8-R", "ISO-8859-6", "ISO-8859-5", "IBM866"
    };

    /** Bytes looked at to choose. */
    private static final int SAMPLE = 65_536;

    /** A page declares its charset early. In bytes. */
    private static final int DECLARATION = 4_096;

    /** Bytes looked at to tell UTF-16 from binary data. */
    private static final int WIDE_SAMPLE = 2_048;

    /** One damaged place in so many bytes still leaves a text UTF-8. */
    private static final int TOLERATED = 200;

    private static final String FREQUENT = "оеаинтсрвлاليمنورتبهıişğüöçéèàäß";
    private static final String UNLIKELY = "þðýÞÐÝ";

    private Decoding() {}

    static Decoded decode(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return decoded(bytes, marked, markLength(bytes));
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return decoded(bytes, wide, 0);
        }
        Decoded nearly = decoded(bytes, StandardCharsets.UTF_8, 0);
        if (nearly.damaged() == 0 || isValid(bytes)) {
            return new Decoded(nearly.text(), "UTF-8", 0);
        }
        if (nearly.damaged() * (long) TOLERATED < bytes.length && sequences(bytes) > 3L * nearly.damaged()) {
            return nearly;
        }
        return likeliest(bytes);
    }

    /** Whether {@code bytes} are UTF-8 throughout; a text may hold the replacement character itself. */
    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Decoded likeliest(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        String declared = declared(bytes);
        Set<String> candidates = new LinkedHashSet<>();
        if (!declared.isEmpty()) {
            candidates.add(declared);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample);
        CharsetMatch[] matches = detector.detectAll();
        for (int i = 0; i < Math.min(3, matches.length); i++) {
            candidates.add(matches[i].getName());
        }
        candidates.addAll(Arrays.asList(USUAL));
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (String name : candidates) {
            Charset charset = charset(name);
            if (charset == null
                    || charset.equals(StandardCharsets.UTF_8)
                    || charset.name().startsWith("UTF-")) {
                continue;
            }
            double score = score(decoded(sample, charset, 0).text());
            score += name.equals(declared) ? 0.15 : 0;
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return decoded(bytes, best, 0);
    }

    /** How likely {@code text} is: the mean over its characters beyond ASCII, from -2 to about 1.3. */
    static double score(String text) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            seen++;
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (Character.isLetter(c)) {
                sum += letter(before, c, after);
            } else if (c < 0xa0 || c == '\ufffd' || !Character.isDefined(c)) {
                sum -= 2;
            } else if (Character.getType(c) == Character.OTHER_SYMBOL
                    || Character.getType(c) == Character.MATH_SYMBOL) {
                sum -= 1;
            } else if ("«»“”‘’„–—،؟؛…№\u00a0\u200c".indexOf(c) >= 0) {
                sum += 0.3;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    private static double letter(char before, char c, char after) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        double score = FREQUENT.indexOf(Character.toLowerCase(c)) >= 0 ? 0.3 : 0;
        score -= UNLIKELY.indexOf(c) >= 0 ? 0.5 : 0;
        boolean ascii = isAsciiLetter(before) || isAsciiLetter(after);
        if (script == Character.UnicodeScript.LATIN) {
            // letters with marks stand among plain ones; runs of them are another alphabet, misread
            return score + (ascii ? 0.7 : -1);
        }
        boolean joined = Character.isLetter(before) && Character.UnicodeScript.of(before) == script
                || Character.isLetter(after) && Character.UnicodeScript.of(after) == script;
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            score -= 1.5;
        } else if (Character.isUpperCase(before) && Character.isUpperCase(c)) {
            // Cyrillic in one charset read as another changes the case throughout
            score -= 0.2;
        }
        return score + (joined ? 0.8 : 0) - (ascii ? 0.5 : 0);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The charset that a {@code meta} element or an XML declaration names; empty if there is none. */
    static String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String key : new String[] {"charset=", "encoding="}) {
            int at = head.indexOf(key);
            if (at >= 0) {
                int from = at + key.length();
                while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
                    from++;
                }
                int to = from;
                while (to < head.length() && to - from < 40 && isNamePart(head.charAt(to))) {
                    to++;
                }
                return head.substring(from, to);
            }
        }
        return "";
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff ? StandardCharsets.UTF_16BE : null;
    }

    private static int markLength(byte[] b) {
        if (b[0] == (byte) 0xef) {
            return 3;
        }
        return b.length >= 4 && b[0] == (byte) 0xff && b[2] == 0 && b[3] == 0 ? 4 : 2;
    }

    /** UTF-16 without a mark, if {@code bytes} make a text in it; null otherwise. */
    static @Nullable Charset wide(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (isText(new String(bytes, 0, Math.min(bytes.length & ~1, WIDE_SAMPLE), charset))) {
                return charset;
            }
        }
        return null;
    }

    /** Whether {@code text} is letters with blanks between, which no text of single bytes makes when it is read in pairs. */
    private static boolean isText(String text) {
        int letters = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
            blanks += c == ' ' || c == '\n' ? 1 : 0;
            if (c == '\ufffd' || c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return text.length() >= 4 && letters >= 0.5 * text.length() && blanks >= 0.03 * text.length();
    }

    /** The number of sequences of more than one byte that look like UTF-8. */
    private static int sequences(byte[] bytes) {
        int count = 0;
        for (int i = 1; i < bytes.length; i++) {
            count += (bytes[i] & 0xc0) == 0x80 && (bytes[i - 1] & 0xc0) == 0xc0 ? 1 : 0;
        }
        return count;
    }

    private static Decoded decoded(byte[] bytes, Charset charset, int from) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int damaged = 0;
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            damaged++;
        }
        return new Decoded(text, charset.name(), damaged);
    }
}
