package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/** Reads bylines: {@code By N. N., Outlet}, {@code Outlet / News Desk}, {@code بقلم: ...}, {@code Автор: ...}. Any thread. */
public final class Bylines {

    /** In words. */
    private static final int LONGEST = 16;

    /** In UTF-16 code units. */
    private static final int LONGEST_LINE = 300;

    /** A sentence about an author. In words. */
    private static final int LONGEST_ABOUT = 24;

    /** In UTF-16 code units. */
    private static final int LONGEST_ABOUT_NAME = 120;

    /** In words. */
    private static final int MOST_OF_NAME = 5;

    private final Furniture furniture;

    public Bylines(Furniture furniture) {
        this.furniture = furniture;
    }

    /** What {@code line} says about who wrote it, if it is a byline. */
    public Optional<Byline> read(String line) {
        Words words = Words.of(line);
        if (words.isEmpty()
                || words.size() > LONGEST
                || Furniture.endsSentence(line) && !line.strip().endsWith(":")) {
            return Optional.empty();
        }
        Furniture.Start start = furniture
                .startOf(words)
                .filter(s -> s.kinds().contains(Kind.AUTHOR))
                .orElse(null);
        if (start != null && start.words() < words.size()) {
            int from = words.spans().get(start.words() - 1).end();
            boolean opened = Furniture.isOpening(line, words, start.words());
            Byline byline = labelled(line, from, opened);
            if (byline != null) {
                return Optional.of(byline);
            }
        }
        return desk(line, words).or(() -> Optional.ofNullable(pair(line)));
    }

    /**
     * What a sentence beside the report says about its author: {@code N. N. is a contributor to The Outlet.}, {@code N. N. —
     * корреспондент «Издания».} The name of the outlet must be like one.
     */
    public Optional<Byline> about(String line) {
        Words words = Words.of(line);
        if (words.size() > LONGEST_ABOUT || line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        for (int role = 2; role < words.size() && role <= LONGEST; role++) {
            int n = furniture.wordAt(words, role, Kind.ROLE);
            if (n > 0) {
                Span before = new Span(
                        words.spans().get(0).start(),
                        words.spans().get(role - 1).end());
                int name = personAt(line, words);
                if (name == 0) {
                    return Optional.empty();
                }
                Span outlet = outletIn(line, words, role + n, words.size());
                outlet = outlet == null ? outletIn(line, words, name, role) : outlet;
                if (outlet == null || before.length() > LONGEST_ABOUT_NAME) {
                    return Optional.empty();
                }
                String author = line.substring(
                        words.spans().get(0).start(),
                        words.spans().get(name - 1).end());
                String nominative = furniture.nominative(outlet.in(line), Kind.ROLE);
                return Optional.of(
                        new Byline(List.of(author), nominative == null ? outlet.in(line) : nominative, outlet));
            }
        }
        return Optional.empty();
    }

    /** Number of capitalised words, two or three, that the line begins with; two in scripts without case. */
    private static int personAt(String line, Words words) {
        int n = 0;
        while (n < Math.min(3, words.size())
                && !Character.isLowerCase(line.charAt(words.spans().get(n).start()))
                && (n == 0
                        || line.substring(
                                        words.spans().get(n - 1).end(),
                                        words.spans().get(n).start())
                                .isBlank())) {
            n++;
        }
        boolean cased = Character.isUpperCase(line.charAt(words.spans().get(0).start()));
        return n < 2 ? 0 : cased ? n : 2;
    }

    /** The words between {@code from} and {@code to} from the first one on that may begin a name, if one belongs to outlets. */
    private @Nullable Span outletIn(String line, Words words, int from, int to) {
        int first = from;
        while (first < to
                && (Character.isLowerCase(line.charAt(words.spans().get(first).start()))
                        || words.spans().get(first).length() <= 2)) {
            first++;
        }
        if (first >= to || to - first > MOST_OF_NAME) {
            return null;
        }
        int last = first + 1;
        while (last < to && !furniture.isWord(words, last, last + 1, Kind.IMPRINT)) {
            last++;
        }
        Span span = new Span(
                words.spans().get(first).start(), words.spans().get(last - 1).end());
        String name = span.in(line);
        boolean quoted = span.start() > 0 && line.charAt(span.start() - 1) == '\u00ab';
        return (quoted || furniture.hasWord(name, Kind.SEPARATOR_NAME))
                        && name.chars().noneMatch(c -> c == ',' || c == '.')
                ? span
                : null;
    }

    /** {@code N. N. / The Outlet}, {@code N. N., «Outlet»}: a person and what is like the name of an outlet. */
    private @Nullable Byline pair(String line) {
        List<Span> parts = parts(line, 0);
        if (parts.size() != 2) {
            return null;
        }
        for (int i = 0; i < 2; i++) {
            String outlet = parts.get(i).in(line);
            if (line.charAt(0) == '(' || line.charAt(0) == '[' || furniture.hasWord(outlet, Kind.PHOTO)) {
                // who took the picture
                return null;
            }
            String person = parts.get(1 - i).in(line);
            outlet = outlet.substring(furniture.afterRole(outlet));
            if (isOutlet(outlet) && isPerson(person)) {
                String name = unquoted(outlet);
                boolean behindRole = outlet.length() < parts.get(i).length();
                String nominative = behindRole ? furniture.nominative(name, Kind.ROLE) : null;
                return new Byline(List.of(person), nominative == null ? name : nominative, parts.get(i));
            }
        }
        return null;
    }

    private boolean isOutlet(String part) {
        Words words = Words.of(part);
        boolean quoted = part.length() > 2 && part.charAt(0) == '\u00ab' && part.indexOf('\u00bb') == part.length() - 1;
        return words.size() <= MOST_OF_NAME
                && (quoted || words.size() >= 2 && furniture.hasWord(part, Kind.SEPARATOR_NAME))
                && isCapitalised(part);
    }

    private static String unquoted(String name) {
        return name.charAt(0) == '\u00ab' && name.charAt(name.length() - 1) == '\u00bb'
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** What {@code text} says if its place says that it holds an author's name: the label may be left out. */
    public Optional<Byline> readNamed(String text) {
        Optional<Byline> labelled = read(text);
        if (labelled.isPresent()) {
            return labelled;
        }
        Words words = Words.of(text);
        int label = furniture
                .startOf(words)
                .filter(s -> s.kinds().contains(Kind.AUTHOR) && s.words() < words.size())
                .map(Furniture.Start::words)
                .orElse(0);
        String name = label == 0
                ? text
                : text.substring(words.spans().get(label).start()).strip();
        return isPerson(name) ? Optional.of(new Byline(List.of(name), null, null)) : Optional.empty();
    }

    /** Whether {@code part} is like the name of a person: two or three words, capitalised where the script has capitals. */
    private boolean isPerson(String part) {
        Words words = Words.of(part);
        return words.size() >= 2
                && words.size() <= 3
                && !words.folded().contains(Words.NUMBER)
                && words.spans().stream().noneMatch(span -> Character.isLowerCase(part.charAt(span.start())))
                && part.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-' || c == '\'')
                && !furniture.hasWord(part, Kind.SEPARATOR_NAME)
                && !furniture.hasWord(part, Kind.SECTION)
                && !furniture.hasWord(part, Kind.DESK)
                && !furniture.isWholly(part, Kind.NAVIGATION)
                && !furniture.isWholly(part, Kind.NOT_PLACE);
    }

    /** What the parts of {@code line} between bars and dots say: {@code 12 March | By N. N. | 3 comments}. */
    public Optional<Byline> readWithin(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Optional<Byline> whole = read(line);
        if (whole.isPresent()) {
            return whole;
        }
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() && from > 0 || i < line.length() && "|\u00b7\u2022".indexOf(line.charAt(i)) >= 0) {
                Optional<Byline> part = read(line.substring(from, i).strip())
                        .filter(byline -> !byline.authors().isEmpty());
                if (part.isPresent()) {
                    return Optional.of(new Byline(part.get().authors(), null, null));
                }
                from = i + 1;
            }
        }
        return Optional.empty();
    }

    private @Nullable Byline labelled(String line, int from, boolean opened) {
        List<String> authors = new ArrayList<>();
        String outlet = null;
        Span outletAt = null;
        int at = from;
        while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        for (Span part : parts(line, at)) {
            String name = part.in(line);
            Words words = Words.of(name);
            if (words.isEmpty()) {
                continue;
            }
            boolean capital = words.spans().stream()
                            .filter(span -> Character.isLowerCase(name.charAt(span.start())))
                            .count()
                    <= 1;
            if (words.size() > 5 || !capital) {
                return null;
            }
            if (words.folded().contains(Words.NUMBER) || furniture.wordAt(words, 0, Kind.DESK) >= 2) {
                continue;
            }
            if (furniture.hasWord(name, Kind.DESK) && words.size() <= 2 || isDesk(name)) {
                continue;
            }
            if (furniture.hasWord(name, Kind.SEPARATOR_NAME)) {
                Span own = withoutDesk(line, part);
                outlet = outlet == null ? own.in(line) : outlet;
                outletAt = outletAt == null ? own : outletAt;
            } else if (opened
                    || Character.isUpperCase(
                            name.codePointAt(words.spans().get(0).start()))) {
                authors.add(withoutPlace(name, words));
            } else {
                return null;
            }
        }
        return authors.isEmpty() && outlet == null ? null : new Byline(authors, outlet, outletAt);
    }

    /** {@code Outlet / News Desk}: the part beside the desk is the outlet. */
    private Optional<Byline> desk(String line, Words words) {
        if (words.size() > 10) {
            return Optional.empty();
        }
        List<Span> parts = parts(line, 0);
        List<Span> others = new ArrayList<>();
        int desks = 0;
        for (Span part : parts) {
            if (isDesk(part.in(line))) {
                desks++;
            } else {
                others.add(part);
            }
        }
        if (desks == 0) {
            return trailingDesk(line);
        }
        if (others.size() > 2) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return Optional.of(new Byline(List.of(), null, null));
        }
        Span outlet = others.get(0);
        String name = outlet.in(line);
        return isCapitalised(name) && Words.of(name).size() <= 5
                ? Optional.of(new Byline(List.of(), name, outlet))
                : Optional.empty();
    }

    /** {@code The Morning Post Web Desk}: the desk stands behind the outlet without a mark. */
    private Optional<Byline> trailingDesk(String line) {
        Words words = Words.of(line);
        int label = furniture
                .startOf(words)
                .filter(start -> start.kinds().contains(Kind.AUTHOR))
                .map(Furniture.Start::words)
                .orElse(0);
        for (int n = 1; n < words.size() && n <= 5; n++) {
            // a single word such as "staff" may belong to a title; behind a name of two words it signs
            boolean signs = words.size() - n >= 2 || n >= 2 && words.size() <= 5;
            if (signs && furniture.isWord(words, n, words.size(), Kind.DESK)) {
                Span name = withoutSection(words, n);
                if (label >= n) {
                    // "By our correspondent" names nobody
                    return Optional.of(new Byline(List.of(), null, null));
                }
                return isAllCapitalised(name.in(line))
                        ? Optional.of(new Byline(List.of(), name.in(line), name))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code N. N. in City} without the city. */
    private String withoutPlace(String name, Words words) {
        for (int i = 2; i < words.size(); i++) {
            if (Character.isLowerCase(name.charAt(words.spans().get(i).start()))
                    && furniture.isWord(words, i, i + 1, Kind.IMPRINT)) {
                return name.substring(0, words.spans().get(i - 1).end());
            }
        }
        return name;
    }

    /** {@code The Outlet Newsroom} without the desk. */
    private Span withoutDesk(String line, Span part) {
        Words words = Words.of(part.in(line));
        for (int n = 1; n < words.size(); n++) {
            if (furniture.isWord(words, n, words.size(), Kind.DESK)) {
                return new Span(
                        part.start(), part.start() + words.spans().get(n - 1).end());
            }
        }
        return part;
    }

    /** The first {@code n} words, without the last one if it names what the desk writes about: {@code Outlet Defence}. */
    private Span withoutSection(Words words, int n) {
        boolean section = n >= 3 && furniture.isWord(words, n - 1, n, Kind.SECTION);
        return new Span(
                words.spans().get(0).start(),
                words.spans().get(section ? n - 2 : n - 1).end());
    }

    /** Whether each word begins with a capital; never so in scripts without case. */
    private static boolean isAllCapitalised(String name) {
        Words words = Words.of(name);
        return words.spans().stream().allMatch(span -> Character.isUpperCase(name.charAt(span.start())));
    }

    private boolean isDesk(String part) {
        return furniture.isWholly(part, Kind.DESK);
    }

    private static boolean isCapitalised(String name) {
        Words words = Words.of(name);
        return !words.isEmpty()
                && !Character.isLowerCase(name.charAt(words.spans().get(0).start()));
    }

    /** The pieces between slashes, bars, commas, bullets and "and". */
    private static List<Span> parts(String line, int from) {
        List<Span> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i <= line.length(); i++) {
            int skip = i == line.length() ? 1 : separator(line, i);
            if (skip > 0) {
                if (start < i) {
                    Span part = new Span(start, i).trimmed(line);
                    if (!part.isEmpty()) {
                        parts.add(part);
                    }
                }
                start = i + skip;
                i = start - 1;
            }
        }
        return parts;
    }

    private static int separator(String line, int i) {
        char c = line.charAt(i);
        if (c == '/'
                || c == '|'
                || c == ','
                || c == '\u060c'
                || c == '\u2022'
                || c == '\u00b7'
                || c == ';'
                || c == '('
                || c == ')'
                || c == ':') {
            return 1;
        }
        if (c == '.' && line.startsWith(". \u00ab", i)) {
            return 1;
        }
        if ((c == '-' || c == '\u2013' || c == '\u2014') && i > 0 && Furniture.isBlank(line.charAt(i - 1))) {
            return 1;
        }
        for (String and : new String[] {" and ", " & ", " и ", " ve "}) {
            if (line.startsWith(and, i)) {
                return and.length();
            }
        }
        return 0;
    }
}
