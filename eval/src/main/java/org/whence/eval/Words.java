package org.whence.eval;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which the words of a gold file and the words given are compared. They are the measure, so they are fixed: a
 * figure is comparable with an older one only while nothing here changes. {@link org.whence.text.Folding}, which the
 * program itself compares with, may change at any time and is not used.
 */
final class Words {

    /** Left out when names are compared. */
    private static final Set<String> STOP =
            Set.of("the", "a", "an", "of", "in", "for", "to", "and", "'s", "s", "mr", "lt", "gen", "al");

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Words() {}

    /**
     * Compatibility-normalised and case-folded, with straight quotation marks, single spaces, and Arabic without vowel signs
     * and tatweel and with one form each of alef, yeh and heh; empty for null.
     */
    static String fold(@Nullable String text) {
        String normal = NFKC.normalize(text == null ? "" : text);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = fold(normal.charAt(i));
            if (c == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ')) {
                continue;
            }
            if (c != 0) {
                folded.append(c);
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return UCharacter.foldCase(folded.toString(), true);
    }

    /** 0 if nothing of it is left. */
    private static char fold(char c) {
        if (isSpace(c)) {
            return ' ';
        }
        if (c >= '\u064b' && c <= '\u0652' || c == '\u0640') {
            return 0;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u0060', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> '"';
            case '\u0623', '\u0625', '\u0622' -> '\u0627';
            case '\u0649' -> '\u064a';
            case '\u0629' -> '\u0647';
            default -> c;
        };
    }

    /** White space of Unicode's categories Zs, Zl and Zp and of the bidirectional types B, S and WS. */
    private static boolean isSpace(char c) {
        return c >= 0x09 && c <= 0x0d || c >= 0x1c && c <= 0x20 || c == 0x85 || Character.isSpaceChar(c); // Zs, Zl, Zp
    }

    /** The words of {@code text}, folded: runs of letters, numbers and underscores. Combining marks part words. */
    static List<String> words(@Nullable String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (isWordPart(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(folded.substring(start));
        }
        return words;
    }

    private static boolean isWordPart(int c) {
        return c == '_'
                || UCharacter.isLetter(c)
                || UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE) != UCharacter.NumericType.NONE;
    }

    /** Whether half of the gold name's words, or all of the given one's, are in the other. */
    static boolean nameMatches(String gold, @Nullable String given) {
        Set<String> wanted = nameWords(gold);
        Set<String> got = nameWords(given);
        if (wanted.isEmpty() || got.isEmpty()) {
            return false;
        }
        double common = common(wanted, got);
        return common / wanted.size() >= 0.5 || common / got.size() >= 0.99;
    }

    private static Set<String> nameWords(@Nullable String name) {
        Set<String> words = new HashSet<>(words(name));
        words.removeAll(STOP);
        return words;
    }

    /** How many different words the two have in common. */
    static int commonWords(String one, String other) {
        return common(new HashSet<>(words(one)), new HashSet<>(words(other)));
    }

    private static int common(Set<String> one, Set<String> other) {
        int common = 0;
        for (String word : one) {
            if (other.contains(word)) {
                common++;
            }
        }
        return common;
    }

    /** Whether {@code given} holds the gold words, or most of them, and not much more. */
    static boolean covers(String gold, @Nullable String given) {
        List<String> wanted = words(gold);
        List<String> got = words(given);
        if (wanted.isEmpty()) {
            return false;
        }
        String wantedText = String.join(" ", wanted);
        String gotText = String.join(" ", got);
        if (gotText.contains(wantedText)) {
            return got.size() <= 2.5 * wanted.size() + 12;
        }
        if (!gotText.isEmpty() && wantedText.contains(gotText)) {
            return got.size() >= 0.6 * wanted.size();
        }
        Set<String> there = new HashSet<>(got);
        int hits = 0;
        for (String word : wanted) {
            if (there.contains(word)) {
                hits++;
            }
        }
        return hits >= 0.8 * wanted.size() && got.size() <= 2 * wanted.size() + 8;
    }

    /** Whether an EDTF value is the wanted one; where the gold year is unknown, any year does. Null is "none". */
    static boolean sameDate(@Nullable String gold, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return gold == null;
        }
        if (gold == null || given.equals(gold)) {
            return gold != null;
        }
        return gold.contains("XXXX")
                && (given.endsWith(gold.substring(Math.min(4, gold.length()))) || given.startsWith(gold));
    }

    /** {@code text} without the characters of {@code outer} at either end. */
    static String strip(String text, String outer) {
        int from = 0;
        int to = text.length();
        while (from < to && outer.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && outer.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
