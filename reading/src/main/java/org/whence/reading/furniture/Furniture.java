package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/**
 * Knows page furniture by its wording, in all languages at once: an English report often stands in a Turkish page. A line
 * is judged by itself; whether a doubtful one goes depends on where it stands, which is for the caller to know. Callable
 * from any thread.
 */
public final class Furniture {

    /** No phrase has more words. */
    static final int LONGEST_PHRASE = 8;

    /** Words of bars and slogans consist of so many words at most. */
    private static final int LONGEST_WORD = 4;

    private static final int MOST_INITIALS = 4;

    /** A link line is a title, not a paragraph. In words. */
    private static final int LONGEST_LINK = 40;

    /** In words. */
    private static final int LONGEST_CREDIT = 10;

    /** Shorter lines with a phrase of the rim are out wherever they stand. In words. */
    private static final int LONGEST_SHORT = 25;

    /** In words. */
    private static final int LONGEST_NOTICE = 120;

    private final Phrases lines = new Phrases();
    private final Phrases starts = new Phrases();
    private final Phrases inside = new Phrases();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<Kind, Map<String, String>> endings = new EnumMap<>(Kind.class);
    private final Map<Kind, Phrases> words = new EnumMap<>(Kind.class);

    private Furniture() {}

    /** With the phrases of the languages analysed, and labels of days of some others. */
    public static Furniture load() {
        Furniture furniture = new Furniture();
        for (Language language : Language.ANALYSED) {
            FactFile.load(Furniture.class, language.tag() + "/furniture.facts")
                    .lines()
                    .forEach(furniture::add);
        }
        FactFile.load(Furniture.class, "further.facts").lines().forEach(furniture::add);
        return furniture;
    }

    private void add(FactLine line) {
        Kind kind = line.constant(0, Kind.class);
        String where = line.required(1, "where");
        line.required(2, "phrases");
        for (String phrase : line.list(2)) {
            Words of = Words.ofPhrase(phrase);
            if (of.isEmpty() || of.size() > LONGEST_PHRASE) {
                throw line.fault(
                        "\"" + phrase + "\" has no word, or more than " + LONGEST_PHRASE, "shorten it or take it out");
            }
            switch (where) {
                case "line" -> lines.add(of, kind);
                case "start" -> starts.add(of, kind);
                case "inside" -> inside.add(of, kind);
                case "word" -> words(kind).add(of, kind);
                case "prefix" -> prefixes.add(phrase);
                case "ending" -> ending(kind, line, phrase);
                default ->
                    throw line.fault(
                            "\"" + where + "\" is no place", "write line, start, inside, word, prefix or ending");
            }
        }
    }

    /** What {@code line} is, if its wording tells; empty for the report's own words and for titles. */
    public Optional<Verdict> judge(String line) {
        return Optional.ofNullable(verdict(line));
    }

    private @Nullable Verdict verdict(String line) {
        Words of = Words.of(line);
        if (of.isEmpty() || isAddress(line) || isHashTags(line)) {
            return new Verdict(Kind.ORNAMENT, true);
        }
        if (looksLikeCode(line)) {
            return new Verdict(Kind.ORNAMENT, true);
        }
        Verdict whole = whole(of);
        if (whole != null) {
            return whole;
        }
        if (isMarkedAdvertisement(line, of)) {
            return new Verdict(Kind.ADVERTISEMENT, true);
        }
        Verdict begun = begun(line, of);
        begun = begun == null && isAbout(line, of) ? new Verdict(Kind.ABOUT, false) : begun;
        if (begun != null && begun.anywhere()) {
            return begun;
        }
        double promotion = has(of, Kind.VERB) ? promotion(line) : 0;
        if (promotion >= 0.5) {
            return new Verdict(Kind.PROMOTION, true);
        }
        if (begun != null) {
            return begun;
        }
        Verdict holding = holding(of);
        if (holding != null) {
            return holding;
        }
        if (promotion > 0 || isPointed(line) && of.size() <= LONGEST_LINK) {
            return new Verdict(Kind.PROMOTION, false);
        }
        return null;
    }

    private @Nullable Verdict whole(Words of) {
        if (of.size() > 40) {
            return null;
        }
        EnumSet<Kind> kinds = of.size() > LONGEST_PHRASE ? null : lines.kinds(of, 0, of.size());
        if (kinds != null) {
            // a list heading says more than a single link: what follows it is not the report's either
            Kind kind = kinds.contains(Kind.RELATED)
                    ? Kind.RELATED
                    : kinds.iterator().next();
            return new Verdict(kind, true);
        }
        if (of.folded().stream().allMatch(Words.NUMBER::equals)) {
            return of.size() <= 3 ? new Verdict(Kind.ORNAMENT, false) : null;
        }
        if (isBar(of, Kind.SHARE, 1)) {
            return new Verdict(Kind.SHARE, true);
        }
        if (isBar(of, Kind.NAVIGATION, 3)) {
            return new Verdict(Kind.NAVIGATION, true);
        }
        return isEndMark(of) ? new Verdict(Kind.ORNAMENT, false) : null;
    }

    /** The initials of whoever wrote it, perhaps behind a word for the end: {@code انتهى / ر.ح}. */
    private boolean isEndMark(Words of) {
        int end = lines.longestAt(of, 0, LONGEST_PHRASE);
        EnumSet<Kind> kinds = end == 0 ? null : lines.kinds(of, 0, end);
        int from = kinds != null && kinds.contains(Kind.ABOUT) ? end : 0;
        return of.size() >= 2
                && from < of.size()
                && of.size() - from <= MOST_INITIALS
                && of.folded().subList(from, of.size()).stream()
                        .allMatch(word -> word.length() == 1 && Character.isLetter(word.charAt(0)));
    }

    /** {@code Реклама. ...}, {@code İLAN: ...}: the mark and the advertisement in one line. */
    private boolean isMarkedAdvertisement(String line, Words of) {
        if (of.size() < 2 || of.size() > 25) {
            return false;
        }
        for (int n = Math.min(3, of.size() - 1); n > 0; n--) {
            EnumSet<Kind> kinds = lines.kinds(of, 0, n);
            if (kinds != null && kinds.contains(Kind.ADVERTISEMENT)) {
                int end = of.spans().get(n - 1).end();
                return end < line.length() && (line.charAt(end) == ':' || line.charAt(end) == '.');
            }
        }
        return false;
    }

    /** Whether the line is nothing but {@code least} or more entries of the words of {@code kind}, and numbers. */
    private boolean isBar(Words of, Kind kind, int least) {
        Phrases bar = words.get(kind);
        if (bar == null) {
            return false;
        }
        int entries = 0;
        int i = 0;
        while (i < of.size()) {
            int taken = of.folded().get(i).equals(Words.NUMBER) ? 1 : bar.longestAt(of, i, LONGEST_WORD);
            if (taken == 0) {
                return false;
            }
            entries += of.folded().get(i).equals(Words.NUMBER) ? 0 : 1;
            i += taken;
        }
        return entries >= least;
    }

    /** {@code About us: The Outlet is ...}. */
    private boolean isAbout(String line, Words of) {
        int n = lines.longestAt(of, 0, LONGEST_PHRASE);
        EnumSet<Kind> kinds = n < 2 || of.size() > LONGEST_NOTICE ? null : lines.kinds(of, 0, n);
        return kinds != null && kinds.contains(Kind.ABOUT) && isOpening(line, of, n);
    }

    private @Nullable Verdict begun(String line, Words of) {
        Start start = startOf(of).orElse(null);
        if (start == null || of.size() > LONGEST_NOTICE || isQuotation(line)) {
            return null;
        }
        boolean opened = isOpening(line, of, start.words);
        boolean full = endsSentence(line);
        boolean sure = start.words >= 2 && !full && of.size() <= 25;
        for (Kind kind : start.kinds) {
            switch (kind) {
                case LINK -> {
                    if (opened && of.size() <= LONGEST_LINK || sure) {
                        return new Verdict(kind, true);
                    }
                }
                case TAGS -> {
                    if (opened && !full) {
                        return new Verdict(kind, true);
                    }
                }
                case COOKIES -> {
                    return new Verdict(kind, true);
                }
                case COPYRIGHT -> {
                    return new Verdict(kind, of.folded().get(0).equals("\u00a9") || !full && start.words >= 2);
                }
                case SOURCE, PHOTO -> {
                    if (opened && of.size() <= 25) {
                        return new Verdict(kind, false);
                    }
                }
                case CREDIT -> {
                    if (opened && of.size() <= 25 || start.words >= 2 && of.size() <= 40) {
                        return new Verdict(kind, false);
                    }
                }
                case ADVERTISEMENT, COMMENTS, ABOUT, PROMOTION, SHARE -> {
                    return new Verdict(kind, sure);
                }
                default -> {
                    // labels of days and bylines: DateLines and Bylines read them
                }
            }
        }
        return null;
    }

    /** A phrase in the middle of the line; such lines are out only beside the body, unless they are short. */
    private @Nullable Verdict holding(Words of) {
        if (of.size() > LONGEST_NOTICE) {
            return null;
        }
        for (int i = 0; i < of.size(); i++) {
            int n = inside.longestAt(of, i, LONGEST_PHRASE);
            EnumSet<Kind> kinds = n == 0 ? null : inside.kinds(of, i, i + n);
            if (kinds != null) {
                return new Verdict(kinds.iterator().next(), of.size() <= LONGEST_SHORT);
            }
        }
        return null;
    }

    /**
     * The phrase that a line begins with.
     *
     * @param words number of its words
     */
    record Start(EnumSet<Kind> kinds, int words) {}

    /** Where what follows the word for a reporter begins in {@code text}; 0 if it does not begin with one. */
    public int afterRole(String text) {
        Words of = Words.of(text);
        int n = of.isEmpty() ? 0 : wordAt(of, 0, Kind.ROLE);
        return n > 0 && n < of.size() ? of.spans().get(n).start() : 0;
    }

    /** Whether {@code text} begins with the label of a byline, a day, a source or the like. */
    public boolean isLabelled(String text) {
        return startOf(Words.of(text)).isPresent();
    }

    /** The longest phrase of the facts that the line begins with. */
    Optional<Start> startOf(Words of) {
        return startAt(of, 0);
    }

    /** The longest phrase of the facts that stands at word {@code from}. */
    Optional<Start> startAt(Words of, int from) {
        int n = starts.longestAt(of, from, LONGEST_PHRASE);
        EnumSet<Kind> kinds = n == 0 ? null : starts.kinds(of, from, from + n);
        if (kinds != null) {
            return Optional.of(new Start(kinds, n));
        }
        return Optional.empty();
    }

    /** Whether a colon, dash or the end follows the first {@code count} words; a dash only after more than one word. */
    static boolean isOpening(String line, Words of, int count) {
        int at = of.spans().get(count - 1).end();
        while (at < line.length() && (isBlank(line.charAt(at)) || line.charAt(at) == ')' || line.charAt(at) == ']')) {
            at++;
        }
        if (at >= line.length()) {
            return true;
        }
        return switch (line.charAt(at)) {
            case ':', '\uff1a', '|', '\u00bb', '>', '\u203a', '\u25ba', '\u2192', '\u2026' -> true;
            case '-', '\u2013', '\u2014', '.' -> count > 1;
            case '/' -> true;
            default -> false;
        };
    }

    /** The outlet that a line at the end names as the place of publication: {@code The post ... appeared first on X.} */
    public Optional<String> signature(String line) {
        Words of = Words.of(line);
        if (of.size() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        for (int i = 0; i < of.size(); i++) {
            for (int n = Math.min(LONGEST_PHRASE, of.size() - i - 1); n > 0; n--) {
                EnumSet<Kind> kinds = inside.kinds(of, i, i + n);
                if (kinds != null
                        && kinds.contains(Kind.SIGNATURE)
                        && of.size() - i - n <= 6
                        && !of.folded().subList(i + n, of.size()).contains(Words.NUMBER)) {
                    return Optional.of(line.substring(
                            of.spans().get(i + n).start(),
                            of.spans().get(of.size() - 1).end()));
                }
            }
        }
        return Optional.empty();
    }

    /** Number of words at {@code i} that say something about rights; 0 if they do not. */
    int copyrightAt(Words of, int i) {
        int longest = 0;
        for (Phrases phrases : List.of(starts, lines, inside)) {
            int n = phrases.longestAt(of, i, LONGEST_PHRASE);
            EnumSet<Kind> kinds = n == 0 ? null : phrases.kinds(of, i, i + n);
            if (kinds != null && kinds.contains(Kind.COPYRIGHT)) {
                longest = Math.max(longest, n);
            }
        }
        return longest;
    }

    /** {@code ому > ый}: the second one, which may be none, ends the nominative. */
    private void ending(Kind kind, FactLine line, String phrase) {
        int mark = phrase.indexOf('>');
        if (mark <= 0) {
            throw line.fault("\"" + phrase + "\" names no second ending", "write ому > ый");
        }
        endings.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                .put(
                        phrase.substring(0, mark).strip(),
                        phrase.substring(mark + 1).strip());
    }

    /** {@code name} with the endings of the nominative; null if a word of it has none of the endings of {@code kind}. */
    @Nullable
    String nominative(String name, Kind kind) {
        Map<String, String> known = endings.getOrDefault(kind, Map.of());
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ")) {
            String best = "";
            for (String ending : known.keySet()) {
                if (word.endsWith(ending) && ending.length() > best.length() && word.length() >= ending.length() + 3) {
                    best = ending;
                }
            }
            if (best.isEmpty()) {
                return null;
            }
            words.add(word.substring(0, word.length() - best.length()) + known.get(best));
        }
        return String.join(" ", words);
    }

    /** {@code name} without a preposition that is written as one with it, if what follows is a word of outlets' names. */
    String withoutPrefix(String name) {
        for (String prefix : prefixes) {
            String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            Words of = Words.of(rest);
            if (!of.isEmpty() && isWord(of, 0, 1, Kind.SEPARATOR_NAME)) {
                return rest;
            }
        }
        return name;
    }

    private Phrases words(Kind kind) {
        return words.computeIfAbsent(kind, k -> new Phrases());
    }

    /** Whether words {@code from} to {@code to} are one of the words of {@code kind}. */
    boolean isWord(Words of, int from, int to, Kind kind) {
        Phrases phrases = words.get(kind);
        return phrases != null && to <= of.size() && phrases.kinds(of, from, to) != null;
    }

    /** Number of words of the longest of the words of {@code kind} at {@code i}; 0 if none stands there. */
    int wordAt(Words of, int i, Kind kind) {
        Phrases phrases = words.get(kind);
        return phrases == null ? 0 : phrases.longestAt(of, i, LONGEST_WORD);
    }

    /** Whether the whole of {@code text} is one of the phrases that count as {@code kind} by themselves. */
    public boolean isWholly(String text, Kind kind) {
        Words of = Words.of(text);
        if (of.isEmpty() || of.size() > LONGEST_PHRASE) {
            return false;
        }
        EnumSet<Kind> kinds = lines.kinds(of, 0, of.size());
        return isWord(of, 0, of.size(), kind) || kinds != null && kinds.contains(kind);
    }

    /**
     * Where the credit of a picture begins at the end of a caption: {@code [Getty]}, {@code (Photo: N. N.)}; -1 if there is
     * none.
     */
    public int creditStart(String caption) {
        if (caption.isEmpty() || caption.length() > 600) {
            return -1;
        }
        int labelled = labelledCredit(caption);
        if (labelled > 0) {
            return labelled;
        }
        char last = caption.charAt(caption.length() - 1);
        int open = last == ']' ? caption.lastIndexOf('[') : last == ')' ? caption.lastIndexOf('(') : -1;
        if (open <= 0) {
            return -1;
        }
        String inside = caption.substring(open + 1, caption.length() - 1);
        // behind a sentence a bare (AFP) signs the report; with a label it is the picture's
        if (last == ')' && endsSentence(caption.substring(0, open)) && inside.indexOf(':') < 0) {
            return -1;
        }
        return isCredit(inside) ? open : -1;
    }

    /** Where {@code Photo: N. N.} or the like begins behind the last sentence of a caption; -1 if it does not. */
    private int labelledCredit(String caption) {
        int stop = caption.length() - 1;
        while (stop > 0
                && !(isStop(caption.charAt(stop))
                        && isBlank(caption.charAt(stop + 1 < caption.length() ? stop + 1 : stop)))) {
            stop--;
        }
        if (stop <= 0 || stop + 1 >= caption.length()) {
            return -1;
        }
        String rest = caption.substring(stop + 1).strip();
        Words of = Words.of(rest);
        Start start = startOf(of).filter(s -> s.kinds().contains(Kind.PHOTO)).orElse(null);
        if (start == null || endsSentence(rest) || of.size() > LONGEST_CREDIT) {
            return -1;
        }
        return isOpening(rest, of, start.words) || of.size() <= 4 ? stop + 1 : -1;
    }

    /** Whether {@code text}, from brackets at the end of a caption, says who took the picture. */
    boolean isCredit(String text) {
        Words of = Words.of(text);
        if (of.isEmpty() || of.size() > LONGEST_PHRASE + 4) {
            return false;
        }
        if (startOf(of).filter(s -> s.kinds().contains(Kind.PHOTO)).isPresent()) {
            return true;
        }
        return isBar(of, Kind.PHOTO, 1);
    }

    /** Whether any word of {@code text} counts as {@code kind}. */
    public boolean hasWord(String text, Kind kind) {
        return has(Words.of(text), kind);
    }

    private boolean has(Words of, Kind kind) {
        return count(of, kind) > 0;
    }

    private int count(Words of, Kind kind) {
        Phrases wanted = words.get(kind);
        if (wanted == null) {
            return 0;
        }
        int count = 0;
        int i = 0;
        while (i < of.size()) {
            int taken = wanted.longestAt(of, i, LONGEST_WORD);
            count += taken > 0 ? 1 : 0;
            i += Math.max(1, taken);
        }
        return count;
    }

    /** The share of the sentences of {@code paragraph} that advertise the outlet; 0 to 1. */
    private double promotion(String paragraph) {
        if (paragraph.length() > 3_000) {
            return 0;
        }
        int promoting = 0;
        double sentences = 0;
        for (String sentence : sentences(paragraph)) {
            Words of = Words.of(sentence);
            if (of.isEmpty()) {
                continue;
            }
            sentences++;
            boolean asks = isAt(of, 0, Kind.VERB) || of.size() > 1 && isAt(of, 1, Kind.VERB);
            boolean verb = asks || has(of, Kind.VERB);
            boolean own = has(of, Kind.OWN);
            int networks = count(of, Kind.NETWORK);
            boolean service = has(of, Kind.SERVICE);
            boolean quoted =
                    sentence.indexOf('"') >= 0 || sentence.indexOf('\u201c') >= 0 || sentence.indexOf('\u00ab') >= 0;
            if (!quoted
                    && (asks && own && (networks > 0 || service)
                            || verb && own && networks >= 2
                            || verb && own && service && networks >= 1
                            || asks && networks >= 1 && of.size() <= 14
                            // languages that end with the verb
                            || verb && own && networks >= 1 && of.size() <= 8
                            || asks && service && of.size() <= 10
                            || verb && service && of.size() <= 12 && sentences > 1 && promoting > 0
                            || asks && own && of.size() <= 8
                            // "Outlet'i Google News'te takip edin"
                            || (networks >= 1 || service) && of.size() <= 10 && endsWith(of, Kind.VERB))) {
                promoting++;
            }
        }
        return sentences == 0 ? 0 : promoting / sentences;
    }

    private boolean endsWith(Words of, Kind kind) {
        return isWord(of, of.size() - 1, of.size(), kind)
                || of.size() > 2 && isWord(of, of.size() - 2, of.size(), kind);
    }

    private boolean isAt(Words of, int i, Kind kind) {
        Phrases phrases = words.get(kind);
        return phrases != null && phrases.longestAt(of, i, LONGEST_WORD) > 0;
    }

    private static boolean isQuotation(String line) {
        String text = line.strip();
        return !text.isEmpty() && holdsQuotation(text.substring(0, 1));
    }

    private static boolean holdsQuotation(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('\u201c') >= 0 || text.indexOf('\u00ab') >= 0;
    }

    private static List<String> sentences(String paragraph) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            boolean last = i + 1 == paragraph.length();
            if (last || isStop(c) && isBlank(paragraph.charAt(i + 1))) {
                found.add(paragraph.substring(from, i + 1));
                from = i + 1;
            }
        }
        return found;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u061f' || c == '\u06d4' || c == '\u2026' || c == '\u3002';
    }

    /** Whether {@code line} ends like a sentence: with a stop, perhaps behind quotation marks and brackets. */
    public static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && (isBlank(line.charAt(i)) || isClosing(line.charAt(i)))) {
            i--;
        }
        return i >= 0 && (isStop(line.charAt(i)) || line.charAt(i) == ':' && i == line.length() - 1);
    }

    private static boolean isClosing(char c) {
        return c == '"'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u00bb'
                || c == '\u201d'
                || c == '\u2019'
                || c == '\u00ab'
                || c == '\u201c'
                || Character.getType(c) == Character.FORMAT;
    }

    /** Whether pointers stand at an end of the line: {@code >> write to us <<}. */
    private static boolean isPointed(String line) {
        String text = line.strip();
        return text.startsWith(">>")
                || text.endsWith("<<")
                || text.startsWith("\u25ba")
                || text.startsWith("\u25b6")
                || text.startsWith("\u2192")
                || text.startsWith("\ud83d\udc49");
    }

    private static boolean isAddress(String line) {
        String text = line.strip();
        return text.length() < 300
                && text.indexOf(' ') < 0
                && (text.startsWith("http://")
                        || text.startsWith("https://")
                        || text.startsWith("www.")
                        || text.startsWith("pic.twitter.com/")
                        || text.indexOf('@') > 0 && text.indexOf('.') > 0);
    }

    private static boolean isHashTags(String line) {
        String text = line.strip();
        if (!text.startsWith("#") || text.length() > 400) {
            return false;
        }
        return List.of(text.split(" ")).stream().allMatch(w -> w.isEmpty() || w.startsWith("#"));
    }

    private static boolean looksLikeCode(String line) {
        return line.contains("function(")
                || line.contains("function (") && line.indexOf('{') >= 0
                || line.contains("adsbygoogle")
                || line.contains("window.") && line.indexOf(';') >= 0
                || line.contains("document.") && line.indexOf('(') >= 0 && line.indexOf(';') >= 0;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
