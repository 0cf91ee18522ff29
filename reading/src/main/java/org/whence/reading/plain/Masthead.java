package org.whence.reading.plain;

import java.util.List;
import java.util.Optional;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.Kind;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Knows the outlet's own name where a copied text shows it without a label: a short line near the title, or the first words
 * of the date line. The evidence is that the last lines repeat it, as in a slogan, or that it calls itself a paper, a
 * channel, an agency.
 */
final class Masthead {

    /** Names have no more words. */
    private static final int LONGEST = 4;

    /** The outlet repeats its name in one of so many last lines. */
    private static final int LAST = 6;

    /** Longer lines are no heads of papers. In UTF-16 code units. */
    private static final int LONGEST_LINE = 80;
    /** What parts the name from a section or a city; the first that the line has counts. */
    private static final List<String> MARKS = List.of(
            " | ",
            "|",
            " / ",
            "/",
            " - ",
            " \u2013 ",
            " \u2014 ",
            "\u061b",
            " \u00b7 ",
            " \u2022 ",
            ", ",
            "\u060c ",
            ". ");

    private final Furniture furniture;
    private final Datelines datelines;
    private final List<String> last;

    /** For a text of {@code lines}. */
    Masthead(Furniture furniture, Datelines datelines, List<String> lines) {
        this.furniture = furniture;
        this.datelines = datelines;
        this.last = lines.subList(Math.max(lines.size() / 2, lines.size() - LAST), lines.size()).stream()
                .filter(line -> line.length() < 400)
                .map(Folding::fold)
                .toList();
    }

    /** Whether {@code line}, near the title, is the name of the outlet. */
    boolean isName(String line) {
        int words = words(line);
        if (words == 0
                || words > LONGEST
                || Furniture.endsSentence(line)
                || line.chars().anyMatch(c -> "/|>\u00bb\u203a:".indexOf(c) >= 0)
                || furniture.isWholly(line, Kind.SECTION)
                || furniture.isWholly(line, Kind.NAVIGATION)) {
            return false;
        }
        // a name may be joined by a hyphen: its parts are words
        return words >= 2 && furniture.hasWord(line.replace('-', ' '), Kind.SEPARATOR_NAME) || isRepeated(line);
    }

    /**
     * The name of the outlet in {@code line}, near the title: the whole line, or what stands before a mark and the name of a
     * section, a desk or a city: {@code Outlet / Ankara}, {@code Outlet | Economy}. A line of capitals alone is a name too.
     */
    Optional<Span> name(String line) {
        if (isName(line) || isCapitals(line)) {
            return Optional.of(new Span(0, line.length()).trimmed(line));
        }
        if (line.length() > LONGEST_LINE || Furniture.endsSentence(line)) {
            return Optional.empty();
        }
        for (String mark : MARKS) {
            int at = line.indexOf(mark);
            if (at > 0 && at + mark.length() < line.length()) {
                String left = line.substring(0, at).strip();
                String right = line.substring(at + mark.length()).strip();
                int words = words(left);
                boolean possible = words > 0
                        && line.indexOf(':') < 0
                        && words <= LONGEST
                        && !isPart(left)
                        && !datelines.isPlace(left)
                        && words(right) <= LONGEST + 1;
                boolean calledSo = words >= 2 && furniture.hasWord(left, Kind.SEPARATOR_NAME);
                boolean besideAPart = !mark.equals(". ") && (isPart(right) || datelines.isPlace(right));
                if (possible && (calledSo || besideAPart)) {
                    return Optional.of(new Span(0, at).trimmed(line));
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isPart(String words) {
        return furniture.isWholly(words, Kind.SECTION) || furniture.isWholly(words, Kind.NAVIGATION);
    }

    /** Two words or more, all in capitals, that are neither a section nor a city. */
    private boolean isCapitals(String line) {
        int words = words(line);
        return words >= 2
                && words <= LONGEST
                && line.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && line.chars().filter(Character::isLetter).count() >= 6
                && line.chars().noneMatch(c -> "/|>\u00bb\u203a:".indexOf(c) >= 0)
                && !Furniture.endsSentence(line)
                && !isPart(line)
                && !datelines.isPlace(line);
    }

    private boolean isRepeated(String name) {
        String folded = Folding.fold(name.strip());
        return folded.length() >= 4 && last.stream().anyMatch(line -> line.contains(folded));
    }

    /** Where the outlet stands in a date line, if it opens or ends the line: {@code Outlet | 12 March 2021}. */
    Optional<Span> inDateLine(String line, DateLine read) {
        int day = read.days().get(0).day().span().start();
        int end = 0;
        while (end < day && !parts(line, end)) {
            end++;
        }
        if (end > 0 && end < day) {
            Span span = new Span(0, end).trimmed(line);
            String name = span.in(line);
            // persons have two names; one word before a bar is an outlet
            boolean single = "|;\u061b\u2022".indexOf(line.charAt(end)) >= 0
                    && name.chars().noneMatch(Character::isWhitespace)
                    && !furniture.isWholly(name, Kind.SECTION)
                    && !datelines.isPlace(name);
            if (single || isName(name)) {
                return Optional.of(span);
            }
        }
        int bar = line.lastIndexOf('|');
        if (bar > day && bar + 1 < line.length()) {
            Span span = new Span(bar + 1, line.length()).trimmed(line);
            if (isName(span.in(line))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Whether a mark that parts the name from the rest stands at {@code at}; a hyphen with blanks about it is one. */
    private static boolean parts(String line, int at) {
        char c = line.charAt(at);
        boolean dash = c == '-' || c == '\u2013' || c == '\u2014';
        return "|,;\u060c\u061b\u00b7\u2022/".indexOf(c) >= 0
                || dash && at > 0 && line.charAt(at - 1) == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.getType(c) == Character.FORMAT;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
