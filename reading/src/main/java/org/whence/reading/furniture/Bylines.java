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
        return desk(line, words);
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
            if (furniture.hasWord(name, Kind.DESK) && words.size() <= 2 || isDesk(name)) {
                continue;
            }
            if (furniture.hasWord(name, Kind.SEPARATOR_NAME)) {
                outlet = outlet == null ? name : outlet;
                outletAt = outletAt == null ? part : outletAt;
            } else if (opened
                    || Character.isUpperCase(
                            name.codePointAt(words.spans().get(0).start()))) {
                authors.add(name);
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
        for (int n = 1; n < words.size() && n <= 5; n++) {
            // a single word such as "staff" may belong to a title; behind a name of two words it signs
            boolean signs = words.size() - n >= 2 || n >= 2 && words.size() <= 5;
            if (signs && furniture.isWord(words, n, words.size(), Kind.DESK)) {
                Span name = new Span(
                        words.spans().get(0).start(), words.spans().get(n - 1).end());
                return isAllCapitalised(name.in(line))
                        ? Optional.of(new Byline(List.of(), name.in(line), name))
                        : Optional.empty();
            }
        }
        return Optional.empty();
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
