package org.whence.text;

import java.text.Normalizer;

/**
 * The form in which words are compared: compatibility-normalised, lower case, without Arabic vowel signs, tatweel and
 * hamza seats, without Latin and Cyrillic accents that writers leave out, with European digits and straight apostrophes.
 * Never shown, never used for offsets.
 */
public final class Folding {

    /** Characters below are folded by a table; Latin, Greek, Cyrillic, Hebrew, Arabic and the general punctuation. */
    private static final int TABLED = 0x2070;

    /** Nothing of the character is left. */
    private static final char DROPPED = 0;

    /** The character stands for several, or what it becomes depends on its neighbours. */
    private static final char UNDECIDED = '\uffff';

    private static final char[] TABLE = table();

    private Folding() {}

    /**
     * Folds one word or phrase. Turkish dotted and dotless i fold to the same letter, because texts in other languages
     * write Turkish names without the difference.
     */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char f = c < TABLED ? TABLE[c] : UNDECIDED;
            if (f == UNDECIDED) {
                return decomposed(text);
            }
            if (f != DROPPED) {
                folded.append(f);
            }
        }
        return folded.toString();
    }

    /** What each character becomes by itself, if that is one character or none. */
    private static char[] table() {
        char[] table = new char[TABLED];
        for (char c = 0; c < TABLED; c++) {
            String folded = decomposed(String.valueOf(c));
            // a breve makes one letter of two
            boolean joins = c == '\u0306' || folded.length() > 1 || c == 0;
            table[c] = joins ? UNDECIDED : folded.isEmpty() ? DROPPED : folded.charAt(0);
        }
        return table;
    }

    /** The same by the rules themselves, for any text. */
    static String decomposed(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            // й and Й are letters of their own; every other combining mark is one that writers leave out
            if (c == '\u0306' && i > 0 && (decomposed.charAt(i - 1) == 'и' || decomposed.charAt(i - 1) == 'И')) {
                folded.setCharAt(folded.length() - 1, 'й');
                continue;
            }
            char f = fold(c);
            if (f != 0) {
                folded.append(f);
            }
        }
        return folded.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** The folded form of a decomposed character, or 0 if nothing of it is left. */
    private static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c >= '\u064b' && c <= '\u065f' || c == '\u0670' || c == '\u0640') {
            return 0;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u02bb', '\u02bf', '\u00b4', '\u0060' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case 'ı' -> 'i';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ۀ' -> 'ه';
            default -> {
                int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
                yield digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(c);
            }
        };
    }
}
