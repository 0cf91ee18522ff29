package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.reading.day.Days;
import org.whence.reading.day.FoundDay;
import org.whence.text.Span;

/**
 * Reads the dateline that opens a report: {@code BAGHDAD (XYZ) –}, {@code МОСКВА, 12 марта — Агентство.}, {@code بغداد -},
 * {@code ANKARA (XYZ) -}, {@code تهران- ایرنا-}. Works by form, helped by lists of cities and states. Any thread.
 */
public final class Datelines {

    /** A dateline ends within so many characters. */
    private static final int LONGEST = 140;

    /** Dashes after which the opening may end. */
    private static final int MOST_DASHES = 3;

    private static final int MOST_WORDS = 8;

    /** Words before a colon that sign a report; more would be a clause. */
    private static final int MOST_SIGNED = 5;

    /** Lower-case words inside names of places. */
    private static final Set<String> PARTICLES = Set.of(
            "of", "de", "del", "la", "le", "el", "al", "ez", "es", "the", "on", "and", "di", "da", "на", "и", "ve");

    private final Days days;
    private final Furniture furniture;
    private final Places places;

    private Datelines(Days days, Furniture furniture, Places places) {
        this.days = days;
        this.furniture = furniture;
        this.places = places;
    }

    public static Datelines load(Days days, Furniture furniture) {
        return new Datelines(days, furniture, Places.load());
    }

    /** A dateline that makes a line of its own before the report: {@code Outlet - City}. Needs a known city. */
    public Optional<Opening> readAlone(String line) {
        Words words = Words.of(line);
        if (words.isEmpty() || words.size() > MOST_WORDS || Furniture.endsSentence(line)) {
            return Optional.empty();
        }
        List<Segment> segments =
                segments(line.replace(" - ", " / ").replace(" \u2013 ", " / ").replace(": ", "/ "), null);
        if (segments == null || segments.isEmpty() || segments.size() > 3) {
            return Optional.empty();
        }
        Segment place =
                segments.stream().filter(s -> isOwnPlace(s.text)).findFirst().orElse(null);
        if (place == null || segments.size() == 1 && !Places.isUpper(place.text) && isCased(place.text)) {
            return Optional.empty();
        }
        Segment other = segments.stream()
                .filter(s -> !s.equals(place) && !places.isState(s.text) && !places.isCity(s.text))
                .findFirst()
                .orElse(null);
        return Optional.of(new Opening(
                line.length(),
                places.asWritten(place.text, line),
                place.span,
                other == null ? null : other.text,
                other == null ? null : other.span,
                null));
    }

    /** Whether {@code words} are the name of a known city, and of nothing that opens a line as well: دوشنبه is a Monday too. */
    private boolean isOwnPlace(String words) {
        return places.isCity(words) && !furniture.isWholly(words, Kind.NOT_PLACE);
    }

    /** Whether {@code words} are the name of a known city or state. */
    public boolean isPlace(String words) {
        return places.isCity(words) || places.isState(words);
    }

    /** The city that a date line begins with, before its day: {@code City, 12 March 2021}. */
    public Optional<Span> beforeDay(String line, int day) {
        Words words = Words.of(line.substring(0, day));
        for (int n = Math.min(3, words.size()); n > 0; n--) {
            Span span = new Span(
                    words.spans().get(0).start(), words.spans().get(n - 1).end());
            if (isOwnPlace(span.in(line)) && words.size() - n <= 1) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** The dateline at the beginning of {@code paragraph}, if there is one. */
    public Optional<Opening> read(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        int dashes = 0;
        Opening place = null;
        for (int i = 1; i < head.length() && dashes < MOST_DASHES; i++) {
            int end = isDated(head, i) ? blanksFrom(head, i + 1) : separatorEnd(head, i);
            if (end < 0) {
                continue;
            }
            dashes++;
            Opening opening = opening(paragraph, i, end);
            if (opening != null && place == null && head.charAt(i) == '/' && opening.agency() == null) {
                // "city/ agency: the report": the agency may follow
                place = opening;
            } else if (opening != null) {
                return Optional.of(place == null || opening.agency() != null ? opening : place);
            }
            i = end - 1;
        }
        if (place != null) {
            return Optional.of(place);
        }
        return Optional.ofNullable(closeOpening(head)).or(() -> bracketed(head));
    }

    /** Whether a full stop at {@code i} ends a day and month, and so the dateline: {@code ГОРСК, 12 апреля. Вокзал}. */
    private boolean isDated(String text, int i) {
        if (text.charAt(i) != '.' || i + 1 >= text.length() || !Furniture.isBlank(text.charAt(i + 1))) {
            return false;
        }
        int next = blanksFrom(text, i + 1);
        if (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next)) && !isQuote(text.charAt(next))) {
            return false;
        }
        Words words = Words.of(text.substring(0, i));
        int last = words.size() - 1;
        if (last < 2 || words.spans().get(last).end() != i) {
            return false;
        }
        String a = words.folded().get(last - 1);
        String b = words.folded().get(last);
        return a.equals(Words.NUMBER) && days.isMonth(b) || days.isMonth(a) && b.equals(Words.NUMBER);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u00ab' || c == '\u201c' || c == '\u201e';
    }

    /** Where the separator that begins at {@code i} ends, with the blanks after it; -1 if none begins there. */
    private static int separatorEnd(String text, int i) {
        char c = text.charAt(i);
        boolean dash = c == '\u2013' || c == '\u2014' || c == '-' || c == '\u2012' || c == '\u2015' || c == '\u0640';
        if (dash) {
            int end = i;
            while (end < text.length() && (text.charAt(end) == c)) {
                end++;
            }
            boolean before =
                    Furniture.isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == ')' || text.charAt(i - 1) == '/';
            boolean after = end >= text.length() || Furniture.isBlank(text.charAt(end));
            boolean long_ = end - i > 1 || c == '\u2014' || c == '\u2013';
            return before || after || long_ ? blanksFrom(text, end) : -1;
        }
        // "agency/ the report", in scripts without capitals, where no sentence has such a slash so early
        if (c == '/'
                && text.indexOf('/') == i
                && !isCased(text.substring(0, i))
                && Words.of(text.substring(0, i)).size() <= 3
                && i + 1 < text.length()
                && Furniture.isBlank(text.charAt(i + 1))
                && text.indexOf('/', i + 1) < 0) {
            return blanksFrom(text, i + 1);
        }
        // "(AGENCY):", "city/ agency:", "/AGENCY/."
        boolean blank = i + 1 >= text.length() || Furniture.isBlank(text.charAt(i + 1));
        if (blank && c == '/' && isSecondSlash(text, i)) {
            return blanksFrom(text, i + 1);
        }
        return blank && (c == ':' || c == '.' && text.charAt(i - 1) == '/') ? blanksFrom(text, i + 1) : -1;
    }

    /** Whether a slash closes the name of an agency: {@code City, 12 March /Agency/ The ...}. */
    private static boolean isSecondSlash(String text, int i) {
        int first = text.lastIndexOf('/', i - 1);
        return first > 0
                && Words.of(text.substring(first, i)).size() <= 3
                && !text.substring(first + 1, i).isBlank();
    }

    private static int blanksFrom(String text, int from) {
        int i = from;
        while (i < text.length() && Furniture.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A piece of the opening between commas, slashes and brackets. */
    private record Segment(Span span, String text, boolean bracketed) {}

    private @Nullable Opening opening(String paragraph, int separator, int end) {
        if (end >= paragraph.length() || !startsSentence(paragraph, end)) {
            return null;
        }
        String prefix = paragraph.substring(0, separator);
        FoundDay day = days.first(prefix, "").orElse(null);
        List<Segment> segments = segments(prefix, day);
        if (segments == null) {
            return null;
        }
        boolean colon = paragraph.charAt(separator) == ':';
        boolean slashes = prefix.indexOf('/') >= 0;
        boolean slash = paragraph.charAt(separator) == '/' && segments.size() == 1;
        boolean shortDash = !Furniture.isBlank(paragraph.charAt(separator - 1))
                && paragraph.charAt(separator) == '-'
                && !Furniture.isBlank(paragraph.charAt(separator + 1));
        Segment place = null;
        Segment agency = null;
        boolean known = false;
        for (Segment segment : segments) {
            if (segment.bracketed) {
                agency = agency == null ? segment : agency;
            } else if (places.isCity(segment.text) && !known) {
                agency = place != null && agency == null && slashes ? place : agency;
                place = segment;
                known = true;
            } else if (place == null) {
                place = segment;
            } else if (agency == null && (slashes || isName(segment.text)) && !places.isState(segment.text)) {
                agency = segment;
            }
        }
        boolean dated = paragraph.charAt(separator) == '.' && paragraph.charAt(separator - 1) != '/';
        boolean evidence = known || day != null || agency != null && agency.bracketed;
        if (place == null) {
            return agency != null && !colon || day != null && !colon && segments.isEmpty()
                    ? new Opening(
                            end,
                            null,
                            null,
                            agency == null ? null : agency.text,
                            agency == null ? null : agency.span,
                            day)
                    : null;
        }
        if (!colon && !evidence && segments.size() == 1 && Words.of(place.text).size() > 1 && isName(place.text)) {
            return signed(place, end);
        }
        if (colon && !evidence && segments.size() == 1 && isSigned(place.text)) {
            return signed(withoutSection(place), end);
        }
        if (furniture.isWholly(place.text, Kind.NOT_PLACE)
                || furniture.isWholly(place.text, Kind.NAVIGATION) && !known
                || furniture.isWholly(place.text, Kind.SECTION) && !known && !places.isState(place.text)
                || colon && !(known && (slashes || agency != null || Places.isUpper(place.text)))
                || dated && !known && !Places.isUpper(place.text)
                || shortDash && !known) {
            return null;
        }
        if (isCased(place.text)) {
            boolean second = segments.stream().anyMatch(s -> places.isState(s.text));
            if (!evidence && !second && !Places.isUpper(place.text)) {
                return null;
            }
        } else if (!evidence
                && !places.isState(place.text)
                && Words.of(place.text).size() > 1) {
            return slash ? signed(place, end) : null;
        }
        if (!evidence && day == null && isName(place.text)) {
            return null;
        }
        Opening found = new Opening(
                end,
                places.asWritten(place.text, paragraph),
                place.span,
                agency == null ? null : agency.text,
                agency == null ? null : agency.span,
                day);
        return agency == null ? extended(paragraph, found) : found;
    }

    /** {@code The Outlet Weekly – The report}, {@code شفق الساحل/ أعلن}: an outlet that opens its report with its name alone. */
    private static Opening signed(Segment name, int end) {
        return new Opening(end, null, null, name.text, name.span, null);
    }

    /** Whether {@code text} before a colon is the name of an outlet, perhaps behind that of a part of it: گروه سیاسی موج‌نیوز. */
    private boolean isSigned(String text) {
        return Words.of(text).size() <= MOST_SIGNED && isName(text.substring(sectionEnd(text)));
    }

    private Segment withoutSection(Segment segment) {
        int from = sectionEnd(segment.text);
        Span span = new Span(segment.span.start() + from, segment.span.end());
        return new Segment(span, segment.text.substring(from), segment.bracketed);
    }

    /** Where the name begins behind the words for a part of an outlet; 0 if no such words open {@code text}. */
    private int sectionEnd(String text) {
        Words words = Words.of(text);
        for (int n = words.size() - 1; n > 0; n--) {
            int name = words.spans().get(n).start();
            String part = text.substring(0, name);
            if (furniture.isWholly(part, Kind.SECTION) || furniture.isWholly(part, Kind.DESK)) {
                return name;
            }
        }
        return 0;
    }

    /** {@code — Agency. The report} and {@code - agency - the report}: the name after the separator belongs to the opening. */
    private Opening extended(String paragraph, Opening found) {
        String after = paragraph.substring(found.end(), Math.min(paragraph.length(), found.end() + 48));
        for (int i = 1; i < after.length(); i++) {
            boolean stop = after.charAt(i) == '.' && i + 1 < after.length() && Furniture.isBlank(after.charAt(i + 1));
            int end = stop ? blanksFrom(after, i + 1) : separatorEnd(after, i);
            if (end < 0 || after.charAt(i) == ':') {
                continue;
            }
            String name = after.substring(0, i).strip();
            Words words = Words.of(name);
            boolean named = !words.isEmpty()
                    && words.size() <= 4
                    && (isCased(name)
                            ? words.spans().stream().allMatch(span -> Character.isUpperCase(name.charAt(span.start())))
                                    && (!stop || isName(name) || anyUpper(name))
                            : !stop && words.size() <= 2);
            if (!named) {
                return found;
            }
            Span span = new Span(found.end(), found.end() + name.length());
            return new Opening(found.end() + end, found.place(), found.placeAt(), name, span, found.day());
        }
        return found;
    }

    private static boolean anyUpper(String name) {
        return List.of(name.split(" ")).stream().anyMatch(Places::isUpper);
    }

    /** {@code (Agency N.) The ...}: an agency in brackets without a place. */
    private Optional<Opening> bracketed(String head) {
        int close = head.charAt(0) == '(' ? head.indexOf(')') : -1;
        if (close < 0 || close + 2 >= head.length() || !startsSentence(head, close + 1)) {
            return Optional.empty();
        }
        Span span = new Span(1, close).trimmed(head);
        String name = span.in(head);
        Words words = Words.of(name);
        return words.isEmpty() || words.size() > 4 || !isName(name) || !isNameLike(name)
                ? Optional.empty()
                : Optional.of(new Opening(blanksFrom(head, close + 1), null, null, name, span, null));
    }

    /** {@code دمشق-سانا}: a known city joined to a name, standing by itself or before the report. */
    private @Nullable Opening closeOpening(String head) {
        Words words = Words.of(head);
        if (words.size() < 2) {
            return null;
        }
        Span first = words.spans().get(0);
        String word = first.in(head);
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && !isCased(word) && places.isCity(word.substring(0, hyphen))) {
            int start = first.start();
            return new Opening(
                    blanksFrom(head, first.end()),
                    word.substring(0, hyphen),
                    new Span(start, start + hyphen),
                    word.substring(hyphen + 1),
                    new Span(start + hyphen + 1, first.end()),
                    null);
        }
        return null;
    }

    /** The segments of an opening without days, clock times and labels; null if it holds too much to be one. */
    private @Nullable List<Segment> segments(String prefix, @Nullable FoundDay day) {
        List<Segment> segments = new ArrayList<>();
        int words = 0;
        int from = 0;
        boolean bracketed = false;
        for (int i = 0; i <= prefix.length(); i++) {
            char c = i < prefix.length() ? prefix.charAt(i) : ',';
            boolean ends = c == ','
                    || c == '/'
                    || c == ';'
                    || c == '('
                    || c == ')'
                    || c == '\u060c'
                    || c == '|'
                    || c == '['
                    || c == ']'
                    || c == '\u2022'
                    || c == '-' && isSpaced(prefix, i)
                    || c == '\u2013'
                    || c == '\u2014'
                    || c == '.' && (i + 1 >= prefix.length() || Furniture.isBlank(prefix.charAt(i + 1)))
                    || day != null && i == day.span().start()
                    || day != null && i == day.span().end();
            if (ends) {
                if (day == null || !day.span().overlaps(new Span(from, i))) {
                    Segment segment = segment(prefix, from, i, bracketed);
                    if (segment != null) {
                        int size = Words.of(segment.text).size();
                        words += size;
                        if (size > 4 || !segment.bracketed && !isNameLike(segment.text)) {
                            return null;
                        }
                        segments.add(segment);
                    }
                }
                bracketed = c == '(' || c == '[' || bracketed && c != ')' && c != ']';
                from = day != null && i == day.span().start() ? i : i + (c == ',' && i == prefix.length() ? 0 : 1);
                if (day != null && i == day.span().end() && Character.isLetterOrDigit(c)) {
                    from = i;
                }
            }
        }
        return words > MOST_WORDS ? null : segments;
    }

    private static boolean isSpaced(String text, int i) {
        return i + 1 >= text.length()
                || Furniture.isBlank(text.charAt(i + 1))
                || i > 0 && Furniture.isBlank(text.charAt(i - 1));
    }

    private @Nullable Segment segment(String prefix, int from, int to, boolean bracketed) {
        if (from >= to) {
            return null;
        }
        Span span = withoutDay(prefix, new Span(from, to).trimmed(prefix));
        String text = span.in(prefix);
        Words words = Words.of(text);
        boolean own = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.folded().get(i);
            own |= !word.equals(Words.NUMBER) && !days.isMonth(word) && !isClockWord(word);
        }
        if (!own) {
            return null;
        }
        boolean numbers = words.folded().contains(Words.NUMBER);
        if (numbers
                && words.folded().stream()
                        .allMatch(
                                w -> w.equals(Words.NUMBER) || days.isMonth(w) || isClockWord(w) || w.length() <= 3)) {
            return null;
        }
        if (furniture
                .startOf(words)
                .filter(s -> s.words() == words.size()
                        && (s.kinds().contains(Kind.PUBLISHED) || s.kinds().contains(Kind.MODIFIED)))
                .isPresent()) {
            return null;
        }
        return new Segment(span, text, bracketed);
    }

    /** {@code City in 12 June} without the day, which stands there without its year. */
    private Span withoutDay(String prefix, Span span) {
        Words words = Words.of(span.in(prefix));
        int last = words.size();
        boolean month = false;
        boolean number = false;
        while (last > 0
                && (isDayWord(words.folded().get(last - 1))
                        || words.spans().get(last - 1).length() <= 2)) {
            month |= days.isMonth(words.folded().get(last - 1));
            number |= words.folded().get(last - 1).equals(Words.NUMBER);
            last--;
        }
        return last > 0 && month && number
                ? new Span(
                        span.start(), span.start() + words.spans().get(last - 1).end())
                : span;
    }

    private boolean isDayWord(String word) {
        return word.equals(Words.NUMBER) || days.isMonth(word) || isClockWord(word);
    }

    private static boolean isClockWord(String word) {
        return switch (word) {
            case "am", "pm", "a", "p", "m", "gmt", "utc", "мск", "th", "st", "nd", "rd", "г" -> true;
            default -> false;
        };
    }

    /** Capitalised throughout but for particles; always so in scripts without case. */
    private static boolean isNameLike(String text) {
        Words words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            int c = text.codePointAt(words.spans().get(i).start());
            String folded = words.folded().get(i);
            if (Character.isLowerCase(c)
                    && !PARTICLES.contains(folded)
                    && !folded.startsWith("al-")
                    && !folded.startsWith("el-")
                    && !folded.startsWith("ez-")) {
                return false;
            }
        }
        return true;
    }

    private boolean isName(String text) {
        // a name may be joined by a hyphen or a mark without width: its parts are words
        return furniture.hasWord(text.replace('-', ' ').replace('\u200c', ' '), Kind.SEPARATOR_NAME);
    }

    private static boolean isCased(String text) {
        return text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    /** Whether what follows a separator begins like a sentence: no lower-case letter. */
    private static boolean startsSentence(String text, int from) {
        for (int i = from; i < text.length() && i < from + 6; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return false;
    }
}
