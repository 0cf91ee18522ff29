package org.whence.syntax;

import java.util.ArrayList;
import java.util.List;
import org.whence.syntax.Token.Kind;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Cuts a stretch of text into tokens, each character looked at a bounded number of times. Invisible format marks
 * (directional marks, byte order marks) between tokens belong to none; inside a word they stay in its form.
 */
final class Tokenizer {

    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4";
    private static final String QUOTES = "\"“”„‟«»‹›「」『』＂";
    private static final String SINGLE_QUOTES = "'‘’‚‛`´";
    private static final String IN_NUMBERS = ".,:/٫٬";
    private static final String STOPS = "!?؟！？";
    private static final int LONGEST_LOOK = 12;

    private final String text;
    private final int end;
    private final Affixes affixes;
    private final Abbreviations abbreviations;
    private final List<Token> tokens = new ArrayList<>();
    private boolean singleQuoteOpen;

    private Tokenizer(String text, Span stretch, Affixes affixes, Abbreviations abbreviations) {
        this.text = text;
        this.end = stretch.end();
        this.affixes = affixes;
        this.abbreviations = abbreviations;
        int at = stretch.start();
        while (at < end) {
            int c = text.codePointAt(at);
            if (isGap(c)) {
                at += Character.charCount(c);
            } else if (isWordPart(c)) {
                at = word(at);
            } else {
                at = mark(at, c);
            }
        }
    }

    static List<Token> tokens(String text, Span stretch, Affixes affixes, Abbreviations abbreviations) {
        return new Tokenizer(text, stretch, affixes, abbreviations).tokens;
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c) || Character.isISOControl(c);
    }

    private static boolean isInvisible(int c) {
        return c >= 0x80 && Character.getType(c) == Character.FORMAT;
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private boolean isWordPartAt(int at) {
        return at >= 0 && at < end && isWordPart(text.codePointAt(at));
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < end && Character.isDigit(text.charAt(at));
    }

    private boolean isLetterAt(int at) {
        return at >= 0 && at < end && Character.isLetter(text.codePointAt(at));
    }

    /** The code point at {@code at}; 0 outside the stretch. */
    private int at(int at) {
        return at >= 0 && at < end ? text.codePointAt(at) : 0;
    }

    /** Where the first thing that is no gap stands, looking a few characters ahead. */
    private int afterGap(int at) {
        int i = at;
        while (i < end && i - at < LONGEST_LOOK && isGap(text.codePointAt(i))) {
            i++;
        }
        return i;
    }

    private int word(int start) {
        int at = start;
        boolean lettersSeen = false;
        int segment = start;
        boolean dotted = true;
        while (at < end) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                if (lettersSeen && isProcliticBeforeNumber(start, at)) {
                    break;
                }
                lettersSeen |= Character.isLetter(c);
                at += Character.charCount(c);
            } else if (isInvisible(c) && isWordPartAt(at + Character.charCount(c))) {
                at += Character.charCount(c);
            } else if (c == '.' && joinsInitials(start, segment, at, dotted)) {
                at++;
                segment = at;
            } else if (joins(start, at, (char) c, lettersSeen)) {
                dotted = false;
                at++;
                segment = at;
            } else {
                break;
            }
        }
        boolean initials = dotted && segment > start;
        int unit = lettersSeen && !initials ? unitBehindNumber(start, at) : at;
        if (unit < at) {
            add(start, unit, Kind.NUMBER);
            start = unit;
            segment = unit;
        }
        at = withDot(start, at, initials);
        at = withBareApostrophe(at);
        add(start, at, kindOf(start, at));
        return at;
    }

    /** Whether only a proclitic stands between {@code start} and the digit at {@code at}: و12, بـ7. */
    private boolean isProcliticBeforeNumber(int start, int at) {
        return at - start <= 2 && isDigitAt(at) && affixes.isProclitic(Folding.fold(text.substring(start, at)));
    }

    /** Whether the dot at {@code at} stands between single letters: U.S, т.е, Ph.D. */
    private boolean joinsInitials(int start, int segment, int at, boolean dotted) {
        return dotted
                && at - segment <= (segment == start ? 2 : 1)
                && isLetterAt(start)
                && isLetterAt(at + 1)
                && !isWordPartAt(at + 1 + Character.charCount(at(at + 1)));
    }

    private boolean joins(int start, int at, char c, boolean lettersSeen) {
        if (!isWordPartAt(at + 1)) {
            return false;
        }
        boolean digitBefore = isDigitAt(at - 1);
        boolean digitAfter = isDigitAt(at + 1);
        if (HYPHENS.indexOf(c) >= 0) {
            return !(digitBefore && digitAfter) || lettersSeen || isHyphenDate(start, at);
        }
        if (c == '\u2013') {
            return digitAfter && isShortCapitals(start, at);
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return isLetterAt(at + 1);
        }
        if (digitBefore && digitAfter) {
            return IN_NUMBERS.indexOf(c) >= 0;
        }
        if (c == '.') {
            int before = text.charAt(at - 1);
            int after = text.charAt(at + 1);
            return before < 0x80 && after >= 'a' && after <= 'z';
        }
        return c == '&' && Character.isUpperCase(at(at - 1)) && Character.isUpperCase(at(at + 1));
    }

    /** Whether digits, hyphen, digits, hyphen, digits stand at {@code start}: 2020-12-23. */
    private boolean isHyphenDate(int start, int hyphen) {
        int at = start;
        int parts = 0;
        while (parts < 3) {
            int from = at;
            while (isDigitAt(at)) {
                at++;
            }
            if (at == from || at - from > 4) {
                return false;
            }
            parts++;
            if (parts < 3) {
                if (at >= end || HYPHENS.indexOf(text.charAt(at)) < 0) {
                    return false;
                }
                at++;
            }
        }
        return hyphen < at && !isWordPartAt(at);
    }

    private boolean isShortCapitals(int start, int at) {
        if (at - start > 4) {
            return false;
        }
        for (int i = start; i < at; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the unit begins in digits directly followed by one (300km, 2015г); {@code at} if there is none. */
    private int unitBehindNumber(int start, int at) {
        int digits = start;
        while (digits < at && (isDigitAt(digits) || IN_NUMBERS.indexOf(text.charAt(digits)) >= 0)) {
            digits++;
        }
        if (digits == start || digits == at || at - digits > LONGEST_LOOK) {
            return at;
        }
        return affixes.isUnit(Folding.fold(text.substring(digits, at))) ? digits : at;
    }

    /** The end of the word with the dot that belongs to it, if one does. */
    private int withDot(int start, int at, boolean initials) {
        if (at(at) != '.' || at(at + 1) == '.') {
            return at;
        }
        int next = at(afterGap(at + 1));
        if (initials) {
            return at + 1;
        }
        if (at - start == Character.charCount(at(start)) && Character.isUpperCase(at(start))) {
            return Character.isUpperCase(next) ? at + 1 : at;
        }
        if (isDigitAt(start)) {
            return isOrdinal(start, at) ? at + 1 : at;
        }
        if (at - start > LONGEST_LOOK) {
            return at;
        }
        Abbreviations.Kind kind = abbreviations.kind(text.substring(start, at + 1));
        if (kind == null || kind == Abbreviations.Kind.BEFORE_NUMBER && !Character.isDigit(next)) {
            return at;
        }
        return at + 1;
    }

    private boolean isOrdinal(int start, int at) {
        if (at - start > affixes.ordinalDigits()) {
            return false;
        }
        for (int i = start; i < at; i++) {
            if (!isDigitAt(i)) {
                return false;
            }
        }
        int next = afterGap(at + 1);
        if (!isLetterAt(next) || next == at + 1) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd < end && wordEnd - next < LONGEST_LOOK && isWordPartAt(wordEnd)) {
            wordEnd++;
        }
        return !abbreviations.opensSentence(Folding.fold(text.substring(next, wordEnd)))
                || !Character.isUpperCase(at(next));
    }

    private int withBareApostrophe(int at) {
        boolean bare = at < end
                && at > 0
                && (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && !singleQuoteOpen
                && !isWordPartAt(at + 1)
                && affixes.takesBareApostrophe(text.charAt(at - 1));
        return bare ? at + 1 : at;
    }

    private Kind kindOf(int start, int at) {
        if (!isDigitAt(start)) {
            return Kind.WORD;
        }
        int i = start;
        while (i < at
                && (isDigitAt(i) || IN_NUMBERS.indexOf(text.charAt(i)) >= 0 || HYPHENS.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i == at || APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
            return Kind.NUMBER;
        }
        return at - i <= LONGEST_LOOK && affixes.endsNumber(Folding.fold(text.substring(i, at)))
                ? Kind.NUMBER
                : Kind.WORD;
    }

    private int mark(int at, int c) {
        int next = at + Character.charCount(c);
        if (c == '.' || c == '-' || c == '…') {
            while (next < end && text.charAt(next) == c) {
                next++;
            }
            add(at, next, Kind.PUNCTUATION);
        } else if (c < 0x10000 && STOPS.indexOf(c) >= 0) {
            while (next < end && STOPS.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            add(at, next, Kind.PUNCTUATION);
        } else if (c < 0x10000 && QUOTES.indexOf(c) >= 0) {
            add(at, next, Kind.QUOTE);
        } else if (c < 0x10000 && SINGLE_QUOTES.indexOf(c) >= 0) {
            boolean doubled = next < end && text.charAt(next) == c;
            next = doubled ? next + 1 : next;
            if (!doubled) {
                singleQuoteOpen = isWordPartAt(next);
            }
            add(at, next, Kind.QUOTE);
        } else {
            add(at, next, isPunctuation(c) ? Kind.PUNCTUATION : Kind.SYMBOL);
        }
        return next;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            case Character.OTHER_PUNCTUATION -> "%‰٪@#&*".indexOf(c) < 0;
            default -> false;
        };
    }

    private void add(int start, int at, Kind kind) {
        String form = text.substring(start, at);
        String folded = Folding.fold(form);
        String norm = folded.isEmpty() ? form : folded;
        Span span = new Span(start, at);
        if (kind != Kind.WORD && kind != Kind.NUMBER) {
            tokens.add(new Token(span, form, norm, List.of(norm), List.of(), "", kind));
            return;
        }
        Affixes.Readings readings = kind == Kind.WORD ? ofWord(norm) : ofNumber(norm);
        tokens.add(new Token(span, form, norm, readings.stems(), readings.proclitics(), readings.suffix(), kind));
    }

    private Affixes.Readings ofWord(String norm) {
        if (norm.length() > 1 && norm.endsWith(".")) {
            return new Affixes.Readings(List.of(norm, norm.substring(0, norm.length() - 1)), List.of(), "");
        }
        return affixes.read(norm);
    }

    /** The digits alone are the stem of a number with an ending: 7th, 2015'te, the Turkish ordinal 7. */
    private static Affixes.Readings ofNumber(String norm) {
        int i = norm.length();
        while (i > 0 && !Character.isDigit(norm.charAt(i - 1))) {
            i--;
        }
        int letters = i;
        while (letters < norm.length() && !Character.isLetter(norm.charAt(letters))) {
            letters++;
        }
        return i == norm.length() || i == 0
                ? new Affixes.Readings(List.of(norm), List.of(), "")
                : new Affixes.Readings(List.of(norm, norm.substring(0, i)), List.of(), norm.substring(letters));
    }
}
