package org.whence.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.event.Event;
import org.whence.event.EventRules;
import org.whence.event.EventType;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Span;

/** How well events are found where others have marked them, and how many are found where there are none. */
final class EventFigures {

    private static final int MOST_SHOWN = 120;

    private static final class Count {
        int right;
        int given;
        int wanted;

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (given + wanted);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int sentences;
    private int right;

    /**
     * Events a report by language, in reports in which nothing is done between parties: sport, weather, markets, culture.
     */
    static List<String> calm(List<Analysis> analyses, boolean withMisses) {
        Map<String, int[]> byLanguage = new TreeMap<>();
        List<String> shown = new ArrayList<>();
        for (Analysis analysis : analyses) {
            int[] count =
                    byLanguage.computeIfAbsent(analysis.report().language().tag(), tag -> new int[3]);
            count[0]++;
            for (Event event : analysis.events()) {
                count[1]++;
                count[2] += event.type() == EventType.ASSAULT ? 1 : 0;
                shown.add(analysis.report().source() + " " + event.type() + ": "
                        + cut(analysis.report().at(event.span())));
            }
        }
        List<String> lines = new ArrayList<>(withMisses ? shown : List.of());
        byLanguage.forEach((language, count) -> lines.add(String.format(
                Locale.ROOT,
                "%s: %d reports, %d events, %.2f a report, %d of them ASSAULT",
                language,
                count[0],
                count[1],
                (double) count[1] / count[0],
                count[2])));
        return lines;
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }

    /**
     * PLOVER roots of English sentences in which source and target are marked, against those of {@code file}: tab-separated,
     * with the columns {@code sentence_id}, {@code marked_sentence} and {@code gold_root}.
     *
     * @param half {@code tuned} for even ids, which rules were fitted to, {@code untouched} for odd ids, empty for both
     * @param plain whether the sentence is read without its marks, so that parties are looked for as well
     */
    static List<String> roots(Path file, String half, boolean plain, boolean withMisses) {
        if (!half.isEmpty() && !half.equals("tuned") && !half.equals("untouched")) {
            throw new EvalException("--half is \"" + half + "\", expected tuned or untouched");
        }
        List<String> lines = lines(file);
        List<String> columns =
                lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        int id = column(columns, "sentence_id", file);
        int marked = column(columns, "marked_sentence", file);
        int root = column(columns, "gold_root", file);
        EventFigures figures = new EventFigures();
        EventRules rules = EventRules.load();
        LanguageSentences sentences = LanguageSentences.load();
        Analyzer analyzer = plain ? Analyzer.standard() : null;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length <= Math.max(id, Math.max(marked, root)) || !cells[id].matches("\\d{1,9}")) {
                continue;
            }
            boolean tuned = Integer.parseInt(cells[id]) % 2 == 0;
            if (half.isEmpty() || tuned == half.equals("tuned")) {
                Parsed parsed = Parsed.of(cells[marked]);
                List<Event> events = analyzer == null
                        ? rules.find(
                                parsed.report(),
                                sentences.split(parsed.report()),
                                List.of(),
                                parsed.parties(),
                                List.of())
                        : analyzer.analyze(parsed.report()).events();
                String wanted = cells[root].equals("YIELD") ? "CONCEDE" : cells[root];
                figures.add(wanted, best(events, plain), cells[id]);
            }
        }
        return figures.lines(withMisses);
    }

    /** The root of the event that has source and target in their places, else of the one that has most of them. */
    private static @Nullable String best(List<Event> events, boolean plain) {
        Event best = null;
        int most = -1;
        for (Event event : events) {
            int score = plain ? (event.who().isEmpty() ? 0 : 1) + (event.to().isEmpty() ? 0 : 1) : score(event);
            if (score > most) {
                most = score;
                best = event;
            }
        }
        if (best == null) {
            return null;
        }
        return best.type() == EventType.ARMS_TRANSFER ? "AID" : best.type().name();
    }

    private static int score(Event event) {
        boolean straight = event.who().contains("s") || event.to().contains("t");
        boolean turned = event.who().contains("t") && event.to().contains("s");
        int ends = (event.who().contains("s") ? 2 : 0) + (event.to().contains("t") ? 2 : 0);
        return straight
                ? ends
                : turned ? 3 : event.who().contains("t") || event.to().contains("s") ? 1 : 0;
    }

    private void add(String wanted, @Nullable String given, String id) {
        sentences++;
        count(wanted).wanted++;
        if (given != null) {
            count(given).given++;
        }
        if (wanted.equals(given)) {
            right++;
            count(wanted).right++;
        } else {
            misses.add("miss " + id + " want " + wanted + " got " + given);
        }
    }

    private Count count(String root) {
        return counts.computeIfAbsent(root, key -> new Count());
    }

    private List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>(withMisses ? misses : List.of());
        double sum = 0;
        int roots = 0;
        for (Map.Entry<String, Count> entry : counts.entrySet()) {
            Count count = entry.getValue();
            if (count.wanted > 0) {
                roots++;
                sum += count.f1();
                lines.add(String.format(
                        Locale.ROOT,
                        "%-12s right %d given %d wanted %d F1 %.3f",
                        entry.getKey(),
                        count.right,
                        count.given,
                        count.wanted,
                        count.f1()));
            }
        }
        lines.add(String.format(
                Locale.ROOT,
                "%d sentences, accuracy %.3f, macro-F1 %.3f over %d roots",
                sentences,
                sentences == 0 ? 0 : (double) right / sentences,
                roots == 0 ? 0 : sum / roots,
                roots));
        return lines;
    }

    private static int column(List<String> columns, String name, Path file) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new EvalException(
                    file + " has no column " + name + " in its first line; expected a tab-separated table");
        }
        return at;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }

    /** A sentence without the marks of its source and target, and these as mentions. */
    private record Parsed(Report report, Entities parties) {

        static Parsed of(String marked) {
            StringBuilder text = new StringBuilder();
            List<Mention> mentions = new ArrayList<>();
            Map<String, Entity> entities = new LinkedHashMap<>();
            int open = 0;
            for (int i = 0; i < marked.length(); ) {
                if (marked.startsWith("<s>", i) || marked.startsWith("<t>", i)) {
                    open = text.length();
                    i += 3;
                } else if (marked.startsWith("</s>", i) || marked.startsWith("</t>", i)) {
                    String id = marked.substring(i + 2, i + 3);
                    String name = text.substring(open).strip();
                    if (!name.isEmpty()) {
                        mentions.add(new Mention(
                                new Span(open, open + name.length()), EntityType.ORGANISATION, Mention.Form.NAME, id));
                        entities.putIfAbsent(
                                id,
                                new Entity(
                                        id,
                                        EntityType.ORGANISATION,
                                        name,
                                        List.of(),
                                        null,
                                        "",
                                        null,
                                        Entity.Agreement.UNKNOWN,
                                        List.of()));
                    }
                    i += 4;
                } else {
                    text.append(marked.charAt(i++));
                }
            }
            String all = text.toString();
            mentions.sort(java.util.Comparator.comparing(Mention::span));
            return new Parsed(report(all), new Entities(mentions, List.copyOf(entities.values())));
        }

        private static Report report(String text) {
            return Report.bare(
                    new ReportId("sha256:" + "0".repeat(64)),
                    "sentence",
                    Language.ENGLISH,
                    text,
                    List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)));
        }
    }
}
