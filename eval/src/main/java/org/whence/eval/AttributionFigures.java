package org.whence.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * Reported speech that a person marked as source, cue and content, in the brat form of PolNeAR: against it, which of them
 * were found. A role is found if some character of it is; a whole attribution, if every role that it has is.
 */
final class AttributionFigures {

    /** A quotation of fewer words is rather a term. */
    private static final int SHORTEST_DIRECT = 5;

    private static final Pattern FILE = Pattern.compile("(.{1,250})_([0-9a-f]{4})\\.ann");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern OPENS_DIRECT = Pattern.compile("^[\"“'‘]");
    private static final Set<String> SMALL_WORDS = Set.of("the", "a", "an", "of", "in", "and", "s");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** The parts of an attribution; {@code WHOLE} is all that one has. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT,
        WHOLE
    }

    /** One attribution by the places of its parts; a part that it does not have has no places. */
    private record Attribution(Map<Role, List<Span>> parts, boolean direct, String speaker) {

        List<Span> part(Role role) {
            return parts.getOrDefault(role, List.of());
        }

        boolean has(Role role) {
            return !part(role).isEmpty();
        }

        boolean meets(Attribution other, Role role) {
            return part(role).stream().anyMatch(span -> other.part(role).stream()
                    .anyMatch(x -> span.start() < x.end() && x.start() < span.end()));
        }

        /** Whether the two have the same parts, and each meets the other's. */
        boolean meetsWhole(Attribution other) {
            for (Role role : List.of(Role.SOURCE, Role.CUE, Role.CONTENT)) {
                if ((has(role) || other.has(role)) && !meets(other, role)) {
                    return false;
                }
            }
            return true;
        }

        Span content() {
            List<Span> spans = part(Role.CONTENT);
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (Span span : spans) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
            return new Span(Math.min(start, end), end);
        }
    }

    private static final class Count {
        int wanted;
        int wantedFound;
        int given;
        int givenRight;
    }

    private final Map<String, Map<Role, Count>> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private int exactWanted;
    private int exactGiven;
    private int exactRight;
    private int quotations;
    private int quotationsGiven;
    private int quotationsRight;

    /**
     * Over the texts of {@code folder}, which has {@code text/NAME.txt} and {@code attributions/NAME_xxxx.ann}; where several
     * people marked one text, the lowest number counts. Each figure comes with the processor time of the thread that read.
     *
     * @param peers classes of other taggers ({@link QuoteTagger}), parted by commas; may be empty
     * @throws EvalException if the folder has no such files, or one of them cannot be read
     */
    static List<String> polnear(Path folder, String peers, boolean withMisses) {
        Map<String, Path> marked = marked(folder.resolve("attributions"));
        if (marked.isEmpty()) {
            throw new EvalException("no file NAME_xxxx.ann stands in " + folder.resolve("attributions"));
        }
        Analyzer analyzer = Analyzer.standard();
        List<String> lines = new ArrayList<>(of(
                "",
                folder,
                marked,
                text -> analyzer.analyze(report(text, Language.ENGLISH)).statements().stream()
                        .map(statement -> of(statement, text))
                        .toList(),
                withMisses));
        for (String type : peers.isEmpty() ? new String[0] : peers.split(",")) {
            QuoteTagger peer = peer(type);
            lines.addAll(of(
                    peer.name() + ": ",
                    folder,
                    marked,
                    text -> peer.tag(text).stream().map(AttributionFigures::of).toList(),
                    false));
        }
        return lines;
    }

    private static QuoteTagger peer(String type) {
        try {
            return (QuoteTagger) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new EvalException(
                    "there is no tagger of quotations " + type + " on the class path; see the profile peers", e);
        }
    }

    private static List<String> of(
            String who,
            Path folder,
            Map<String, Path> marked,
            Function<String, List<Attribution>> tagger,
            boolean withMisses) {
        AttributionFigures figures = new AttributionFigures();
        int words = 0;
        long nanos = 0;
        for (Map.Entry<String, Path> entry : marked.entrySet()) {
            String text = read(folder.resolve("text").resolve(entry.getKey() + ".txt"));
            long start = CPU.getCurrentThreadCpuTime();
            List<Attribution> given = tagger.apply(text);
            nanos += CPU.getCurrentThreadCpuTime() - start;
            words += words(text).size();
            figures.add(entry.getKey(), text, parse(read(entry.getValue()), text), given);
        }
        List<String> lines = new ArrayList<>();
        figures.lines(withMisses).forEach(line -> lines.add(who + line));
        lines.add(who
                + String.format(
                        Locale.ROOT,
                        "%d words in %.1f s of one processor, %.0f a second",
                        words,
                        nanos / 1e9,
                        words / Math.max(1e-9, nanos / 1e9)));
        return lines;
    }

    /** A quotation without a cue. */
    private static Attribution of(QuoteTagger.Quote quote) {
        Map<Role, List<Span>> parts = new EnumMap<>(Role.class);
        parts.put(Role.CONTENT, List.of(quote.content()));
        Span source = quote.source();
        if (source != null) {
            parts.put(Role.SOURCE, List.of(source));
        }
        return new Attribution(parts, true, quote.speaker());
    }

    private static Map<String, Path> marked(Path folder) {
        Map<String, Path> marked = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    marked.putIfAbsent(name.group(1), file);
                }
            });
        } catch (IOException e) {
            throw new EvalException("cannot read " + folder + ": " + e, e);
        }
        return marked;
    }

    private static Attribution of(Statement statement, String text) {
        Map<Role, List<Span>> parts = new EnumMap<>(Role.class);
        parts.put(Role.CONTENT, List.of(statement.content()));
        Span cue = statement.cue();
        Span source = statement.source();
        if (cue != null) {
            parts.put(Role.CUE, List.of(cue));
        }
        if (source != null) {
            parts.put(Role.SOURCE, List.of(source));
        }
        Hop speaker = statement.chain().hops().get(0);
        Span span = speaker.span();
        String words = (speaker.name() == null ? "" : speaker.name()) + " " + (span == null ? "" : span.in(text));
        return new Attribution(parts, statement.manner() == Statement.Manner.DIRECT, words);
    }

    /** The attributions of a brat file: lines {@code T1 TAB Source 0 5;9 12 TAB words} and {@code E1 TAB … Cue:T2 …}. */
    private static List<Attribution> parse(String brat, String text) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Attribution> found = new ArrayList<>();
        for (String line : brat.split("\n")) {
            String[] cells = line.split("\t");
            int blank = cells.length < 2 ? -1 : cells[1].indexOf(' ');
            if (line.startsWith("T") && blank > 0) {
                spans.put(cells[0], spans(cells[1].substring(blank + 1), text.length()));
            }
        }
        for (String line : brat.split("\n")) {
            String[] cells = line.split("\t");
            if (!line.startsWith("E") || cells.length < 2) {
                continue;
            }
            Map<Role, List<Span>> parts = new EnumMap<>(Role.class);
            for (String word : cells[1].split(" ")) {
                int colon = word.indexOf(':');
                Role role = colon < 0 ? null : role(word.substring(0, colon));
                List<Span> at = colon < 0 ? null : spans.get(word.substring(colon + 1));
                if (role != null && at != null) {
                    List<Span> all = new ArrayList<>(parts.getOrDefault(role, List.of()));
                    all.addAll(at);
                    parts.put(role, all);
                }
            }
            Attribution one = new Attribution(parts, false, "");
            found.add(one.has(Role.CONTENT) ? new Attribution(parts, isDirect(one.content(), text), "") : one);
        }
        return found;
    }

    private static @Nullable Role role(String word) {
        return switch (word.replaceAll("[0-9]", "")) {
            case "Source" -> Role.SOURCE;
            case "Cue" -> Role.CUE;
            case "Content" -> Role.CONTENT;
            default -> null;
        };
    }

    private static List<Span> spans(String words, int length) {
        List<Span> spans = new ArrayList<>();
        for (String pair : words.split(";")) {
            String[] ends = pair.strip().split(" ");
            if (ends.length == 2 && ends[0].matches("\\d{1,9}") && ends[1].matches("\\d{1,9}")) {
                int start = Integer.parseInt(ends[0]);
                int end = Integer.parseInt(ends[1]);
                if (start < end && end <= length) {
                    spans.add(new Span(start, end));
                }
            }
        }
        return spans;
    }

    private static boolean isDirect(Span content, String text) {
        String words = content.in(text).strip();
        return OPENS_DIRECT.matcher(words).find() && words(words).size() >= SHORTEST_DIRECT;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private void add(String name, String text, List<Attribution> wanted, List<Attribution> given) {
        tally("all", wanted, given, wanted, given);
        tally(
                "direct",
                wanted.stream().filter(Attribution::direct).toList(),
                given.stream().filter(Attribution::direct).toList(),
                wanted,
                given);
        tally(
                "indirect",
                wanted.stream().filter(one -> !one.direct()).toList(),
                given.stream().filter(one -> !one.direct()).toList(),
                wanted,
                given);
        exact(text, wanted, given);
        speakers(name, text, wanted, given);
        for (Attribution one : wanted) {
            if (one.has(Role.CONTENT) && given.stream().noneMatch(other -> one.meets(other, Role.CONTENT))) {
                misses.add("miss content " + name + " | " + flat(one.content().in(text)));
            }
        }
        for (Attribution one : given) {
            if (wanted.stream().noneMatch(other -> one.meets(other, Role.CONTENT))) {
                misses.add("extra content " + name + " | " + flat(one.content().in(text)));
            }
        }
    }

    private void tally(
            String row,
            List<Attribution> wanted,
            List<Attribution> given,
            List<Attribution> allWanted,
            List<Attribution> allGiven) {
        for (Role role : Role.values()) {
            Count count =
                    counts.computeIfAbsent(row, r -> new EnumMap<>(Role.class)).computeIfAbsent(role, r -> new Count());
            for (Attribution one : wanted) {
                if (role == Role.WHOLE || one.has(role)) {
                    count.wanted++;
                    count.wantedFound += allGiven.stream().anyMatch(other -> meets(one, other, role)) ? 1 : 0;
                }
            }
            for (Attribution one : given) {
                if (role == Role.WHOLE || one.has(role)) {
                    count.given++;
                    count.givenRight += allWanted.stream().anyMatch(other -> meets(other, one, role)) ? 1 : 0;
                }
            }
        }
    }

    private static boolean meets(Attribution wanted, Attribution given, Role role) {
        return role == Role.WHOLE ? wanted.meetsWhole(given) : wanted.meets(given, role);
    }

    /** Contents that are the same words, but for the marks around them and the word that opens a clause. */
    private void exact(String text, List<Attribution> wanted, List<Attribution> given) {
        Map<String, Integer> left = new HashMap<>();
        for (Attribution one : wanted) {
            if (one.has(Role.CONTENT)) {
                exactWanted++;
                left.merge(bare(one.content().in(text)), 1, Integer::sum);
            }
        }
        for (Attribution one : given) {
            exactGiven++;
            String words = bare(one.content().in(text));
            if (left.getOrDefault(words, 0) > 0) {
                left.merge(words, -1, Integer::sum);
                exactRight++;
            }
        }
    }

    private static String bare(String content) {
        List<String> words = words(content);
        return String.join(
                " ", words.isEmpty() || !words.get(0).equals("that") ? words : words.subList(1, words.size()));
    }

    /** Of each quotation, whether the speaker given shares a word with the one wanted, small words apart. */
    private void speakers(String name, String text, List<Attribution> wanted, List<Attribution> given) {
        for (Attribution one : wanted) {
            if (!one.direct() || !one.has(Role.SOURCE)) {
                continue;
            }
            quotations++;
            Attribution best = null;
            int most = 0;
            for (Attribution other : given) {
                int shared = shared(one, other);
                if (shared > most) {
                    best = other;
                    most = shared;
                }
            }
            if (best == null) {
                misses.add("miss speaker " + name + " | nobody | "
                        + flat(one.content().in(text)));
                continue;
            }
            quotationsGiven++;
            Set<String> words = new HashSet<>();
            one.part(Role.SOURCE).forEach(span -> words.addAll(words(span.in(text))));
            words.removeAll(SMALL_WORDS);
            words.retainAll(new HashSet<>(words(best.speaker())));
            if (words.isEmpty()) {
                misses.add("miss speaker " + name + " | " + flat(best.speaker()) + " | "
                        + flat(one.content().in(text)));
            } else {
                quotationsRight++;
            }
        }
    }

    private static int shared(Attribution one, Attribution other) {
        int shared = 0;
        for (Span a : one.part(Role.CONTENT)) {
            for (Span b : other.part(Role.CONTENT)) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return shared;
    }

    private static String flat(String text) {
        String line = text.replace('\n', ' ');
        return Shown.first(80, line);
    }

    private List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>(withMisses ? misses : List.of());
        counts.forEach((row, roles) -> roles.forEach((role, count) -> {
            double precision = ratio(count.givenRight, count.given);
            double recall = ratio(count.wantedFound, count.wanted);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-9s%-8s P %.3f R %.3f F1 %.3f (wanted %d, given %d)",
                    row,
                    role.name().toLowerCase(Locale.ROOT),
                    precision,
                    recall,
                    f1(precision, recall),
                    count.wanted,
                    count.given));
        }));
        double precision = ratio(exactRight, exactGiven);
        double recall = ratio(exactRight, exactWanted);
        lines.add(String.format(
                Locale.ROOT, "exact content P %.3f R %.3f F1 %.3f", precision, recall, f1(precision, recall)));
        lines.add(String.format(
                Locale.ROOT,
                "speaker of quotations of %d words and more: accuracy %.3f, precision %.3f (%d, no statement for %d)",
                SHORTEST_DIRECT,
                ratio(quotationsRight, quotations),
                ratio(quotationsRight, quotationsGiven),
                quotations,
                quotations - quotationsGiven));
        return lines;
    }

    /** A share; 0 of nothing. */
    static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** A report of {@code text} as it is: each line is a block, the first the title. */
    static Report report(String text, Language language) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span span = new Span(at, end).trimmed(text);
            if (!span.isEmpty()) {
                blocks.add(new Block(span, blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH));
            }
            at = end + 1;
        }
        return Report.bare(new ReportId("sha256:" + "0".repeat(64)), "text", language, text, blocks);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
