package org.whence.reading.plain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.GivenNames;
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

    /** Names that nothing else shows to be the outlet's have no more words. */
    private static final int MOST_UNKNOWN = 3;

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
            ": ",
            " - ",
            " \u2013 ",
            " \u2014 ",
            " \u0640\u0640 ",
            "\u061b",
            " \u00b7 ",
            " \u2022 ",
            ", ",
            "\u060c ",
            ". ");

    private static final List<String> DASHES = List.of(" - ", " \u2013 ", " \u2014 ");

    private final Furniture furniture;
    private final Datelines datelines;
    private final GivenNames given;
    private final List<String> last;

    /** For a text of {@code lines}. */
    Masthead(Furniture furniture, Datelines datelines, GivenNames given, List<String> lines) {
        this.given = given;
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
                || line.chars().anyMatch(c -> "/|>\u203a:".indexOf(c) >= 0)
                || line.indexOf('\u00bb') >= 0 && line.indexOf('\u00ab') < 0
                || furniture.isWholly(line, Kind.SECTION)
                || furniture.isWholly(line, Kind.NAVIGATION)) {
            return false;
        }
        return isCalledSo(line) || isRepeated(line) && !given.isPerson(line);
    }

    /** Whether a word of {@code name}, of two words or more, says that it is a paper's, a channel's, an agency's. */
    boolean isCalledSo(String name) {
        int words = words(name);
        // a name may be joined by a hyphen: its parts are words
        return words >= 2 && words <= LONGEST && furniture.hasWord(name.replace('-', ' '), Kind.SEPARATOR_NAME);
    }

    /**
     * The name of the outlet in {@code line}, near the title: the whole line, or what stands before a mark and the name of a
     * section, a desk or a city: {@code Outlet / Ankara}, {@code Outlet | Economy}. A line of capitals alone is a name too.
     */
    Optional<Span> name(String line) {
        if (line.length() <= LONGEST_LINE && !Furniture.endsSentence(line)) {
            for (String mark : MARKS) {
                int at = line.indexOf(mark);
                if (at > 0 && at + mark.length() < line.length()) {
                    Span beside = beside(line, mark, at);
                    return beside != null || !isName(line)
                            ? Optional.ofNullable(beside)
                            : Optional.of(new Span(0, line.length()).trimmed(line));
                }
            }
        }
        return isName(line) || isCapitals(line) ? Optional.of(withoutDesk(line)) : Optional.empty();
    }

    /** The name before a mark and a section, a desk, a city or the number of an issue, or behind a city and a mark. */
    private @Nullable Span beside(String line, String mark, int at) {
        String left = line.substring(0, at).strip();
        String right = line.substring(at + mark.length()).strip();
        int words = words(left);
        boolean sentence = mark.equals(". ");
        boolean possible = words > 0
                && line.indexOf(':') < 0
                && words <= LONGEST
                && !isPart(left)
                && !datelines.isPlace(left)
                && words(right) <= LONGEST + 1;
        boolean calledSo = words >= 2 && furniture.hasWord(left, Kind.SEPARATOR_NAME);
        boolean besideAPart = !sentence && (isPart(right) || datelines.isPlace(right));
        if (possible && (calledSo || besideAPart)) {
            return new Span(0, at).trimmed(line);
        }
        // "City - Outlet", "City - reporter of Outlet"
        int own = furniture.afterRole(right);
        String name = right.substring(own);
        Span inside = unquoted(name, new Span(0, name.length()));
        boolean quoted = inside.length() < name.length() && inside.start() > 0;
        name = quoted ? inside.in(name) : name;
        boolean behindCity = !sentence
                && datelines.isPlace(left)
                && words(name) > 0
                && words(name) <= LONGEST
                && (own > 0
                        || quoted
                        || isDomain(name)
                        || words(name) >= 2 && furniture.hasWord(name, Kind.SEPARATOR_NAME));
        int from = line.indexOf(name, at + mark.length());
        return behindCity && from >= 0 ? new Span(from, from + name.length()) : null;
    }

    /**
     * Whether {@code line}, before the title, is the name of the outlet for the place where it stands: a web address, or a word
     * or two with the name of a section between them and the title.
     */
    boolean opensPage(String line, boolean section) {
        return isDomain(line)
                || section
                        && words(line) > 0
                        && words(line) <= 2
                        && !Furniture.endsSentence(line)
                        && !given.isPerson(line);
    }

    /**
     * Where the mark stands behind a title that parts it from the outlet's name; -1 if none does. A bar always does. A dash may
     * part off whom the title cites: behind it the name must be like one or be repeated, and be no agency's.
     */
    int behindTitle(String title) {
        int bar = title.lastIndexOf(" | ");
        if (bar > 0) {
            return bar;
        }
        for (String mark : DASHES) {
            int at = title.lastIndexOf(mark);
            String name = at < 0 ? "" : title.substring(at + mark.length()).strip();
            if (at > 0
                    && isName(name)
                    && isCapitalised(name)
                    && (isRepeated(name) || !furniture.hasWord(name, Kind.AGENCY))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether no word begins with a small letter; always so in scripts without capitals. */
    private static boolean isCapitalised(String name) {
        return List.of(name.split(" ")).stream()
                .noneMatch(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)));
    }

    /** The first dash in {@code line} with more before it than a name; -1 if it has none. */
    static int dashBehindTitle(String line) {
        int first = -1;
        for (String mark : DASHES) {
            int at = line.indexOf(mark);
            first = at > 0 && (first < 0 || at < first) ? at : first;
        }
        return first > 0 && words(line.substring(0, first)) > LONGEST ? first : -1;
    }

    /** Whether {@code name} is like a web address without its path: one word with a dot inside. */
    static boolean isDomain(String name) {
        int dot = name.indexOf('.');
        return dot > 1
                && dot < name.length() - 2
                && name.chars()
                        .allMatch(c -> c == '.'
                                || c == '-'
                                || Character.isLetterOrDigit(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** {@code Outlet City Desk}: the words before the desk, and before its city. */
    private Span withoutDesk(String line) {
        Span whole = new Span(0, line.length()).trimmed(line);
        String[] words = whole.in(line).split(" ");
        int left = words.length;
        if (left >= 3 && furniture.isWholly(words[left - 1], Kind.DESK)) {
            left--;
            left -= left >= 3 && datelines.isPlace(words[left - 1]) ? 1 : 0;
            int length = String.join(" ", List.of(words).subList(0, left)).length();
            return new Span(whole.start(), whole.start() + length);
        }
        return whole;
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

    /**
     * Where the outlet stands in a date line: {@code Outlet | 12 March 2021}, {@code 12 March 2021 — Outlet}. A name that
     * nothing else shows to be one must be no person's, and a mark must part it from the day, more than a comma.
     */
    Optional<Span> inDateLine(String line, DateLine read) {
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || parts(line, i)) {
                Span part = unquoted(line, new Span(from, i).trimmed(line));
                boolean quoted = !part.isEmpty() && part.start() > 0 && line.charAt(part.start() - 1) == '\u00ab';
                boolean strong = quoted || isStrong(line, from - 1) || isStrong(line, i);
                if (!part.isEmpty() && !holdsDay(part, read) && isOutlet(part.in(line), strong)) {
                    return Optional.of(part);
                }
                from = i + 1;
            }
        }
        return Optional.empty();
    }

    private static boolean holdsDay(Span part, DateLine read) {
        return read.days().stream().anyMatch(day -> day.day().span().overlaps(part));
    }

    private boolean isOutlet(String part, boolean strong) {
        if (isPart(part) || datelines.isPlace(part) || furniture.isWholly(part, Kind.DESK)) {
            return false;
        }
        if (isName(part)) {
            return true;
        }
        int words = words(part);
        return strong
                && words >= 1
                && words <= MOST_UNKNOWN
                && part.length() >= 3
                && part.indexOf(':') < 0
                && !Character.isDigit(part.charAt(0))
                && !Character.isLowerCase(part.charAt(0))
                && !furniture.isLabelled(part)
                && !given.isPerson(part);
    }

    /** What stands inside quotation marks, and before a city in brackets. */
    private static Span unquoted(String line, Span part) {
        int bracket = line.indexOf(" (", part.start());
        Span name =
                bracket > part.start() && bracket < part.end() ? new Span(part.start(), bracket).trimmed(line) : part;
        boolean quoted =
                name.length() > 2 && line.charAt(name.start()) == '\u00ab' && line.charAt(name.end() - 1) == '\u00bb';
        return quoted ? new Span(name.start() + 1, name.end() - 1) : name;
    }

    /** Whether the mark at {@code at} parts more than a comma does; a mark of two hyphens or colons does. */
    private static boolean isStrong(String line, int at) {
        return at >= 0
                && at < line.length()
                && ",\u060c".indexOf(line.charAt(at)) < 0
                && (line.charAt(at) != ':' || line.startsWith("::", at) || at > 0 && line.charAt(at - 1) == ':');
    }

    /** Whether a mark that parts the name from the rest stands at {@code at}; a hyphen with blanks about it is one. */
    private static boolean parts(String line, int at) {
        char c = line.charAt(at);
        boolean dash = c == '-' || c == '\u2013' || c == '\u2014';
        boolean colons =
                c == ':' && (line.startsWith("::", at) || at + 1 < line.length() && line.charAt(at + 1) == ' ');
        return "|,;\u060c\u061b\u00b7\u2022/".indexOf(c) >= 0
                || colons
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
