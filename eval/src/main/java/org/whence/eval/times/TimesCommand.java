package org.whence.eval.times;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.eval.EvalException;

/**
 * Compares taggers of times on one set of documents, by the measures of TempEval-3 (UzZaman and others, 2013): strict, the
 * same words; relaxed, words that overlap; value, overlapping words with the same value.
 */
public final class TimesCommand {

    private static final class Count {
        int wanted;
        int given;
        int strict;
        int relaxed;
        int value;

        static double f1(int right, int wanted, int given) {
            return right == 0 ? 0 : 2.0 * right / (wanted + given);
        }
    }

    private TimesCommand() {}

    /**
     * A table with a line for each tagger there is, ours first.
     *
     * @param half as {@link TimeMl#read} takes it
     * @param peers classes of other taggers, parted by commas; may be empty
     * @param withMisses whether to list what ours missed, or found where nothing is marked
     */
    public static List<String> lines(Path folder, String half, String peers, boolean withMisses) {
        List<TimeMl> documents = TimeMl.read(folder, half);
        List<TimeTagger> taggers = new ArrayList<>();
        taggers.add(new OurTimes());
        for (String peer : peers.isEmpty() ? new String[0] : peers.split(",")) {
            taggers.add(peer(peer));
        }
        List<String> lines = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (TimeTagger tagger : taggers) {
            table.add(line(tagger, documents, lines, withMisses && table.isEmpty()));
        }
        int marked = documents.stream().mapToInt(d -> d.times().size()).sum();
        lines.add(documents.size() + " documents, " + marked + " times marked");
        lines.add("             strict F1  relaxed F1  value F1  precision  recall (relaxed)  found");
        lines.addAll(table);
        return lines;
    }

    private static TimeTagger peer(String type) {
        try {
            return (TimeTagger) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new EvalException(
                    "there is no tagger of times " + type + " on the class path; see the profile peers", e);
        }
    }

    private static String line(TimeTagger tagger, List<TimeMl> documents, List<String> misses, boolean withMisses) {
        Count count = new Count();
        for (TimeMl document : documents) {
            List<Timex> given = tagger.tag(document.text(), document.day());
            add(document, given, count, withMisses ? misses : new ArrayList<>());
        }
        return String.format(
                Locale.ROOT,
                "%-12s %9.3f %11.3f %9.3f %10.3f %8.3f %15d",
                tagger.name(),
                Count.f1(count.strict, count.wanted, count.given),
                Count.f1(count.relaxed, count.wanted, count.given),
                Count.f1(count.value, count.wanted, count.given),
                count.given == 0 ? 0 : (double) count.relaxed / count.given,
                count.wanted == 0 ? 0 : (double) count.relaxed / count.wanted,
                count.given);
    }

    /** Each marked time takes the given one with the same words, else the first that overlaps and is not taken. */
    private static void add(TimeMl document, List<Timex> given, Count count, List<String> misses) {
        List<Timex> left = new ArrayList<>(given);
        count.wanted += document.times().size();
        count.given += given.size();
        for (Timex wanted : document.times()) {
            Timex found = left.stream()
                    .filter(wanted::covers)
                    .findFirst()
                    .or(() -> left.stream().filter(wanted::overlaps).findFirst())
                    .orElse(null);
            if (found == null) {
                misses.add(told(document, "missed", wanted) + " = " + wanted.value());
                continue;
            }
            left.remove(found);
            count.relaxed++;
            count.strict += wanted.covers(found) ? 1 : 0;
            count.value += wanted.value().equals(found.value()) ? 1 : 0;
            if (!wanted.value().equals(found.value())) {
                misses.add(told(document, "value", wanted) + " = " + wanted.value() + ", not " + found.value());
            } else if (!wanted.covers(found)) {
                misses.add(told(document, "words", wanted) + ", not "
                        + document.text().substring(found.start(), found.end()));
            }
        }
        left.forEach(extra -> misses.add(told(document, "extra", extra) + " = " + extra.value()));
    }

    private static String told(TimeMl document, String what, Timex time) {
        int from = Math.max(0, time.start() - 50);
        int to = Math.min(document.text().length(), time.end() + 40);
        String text = document.text();
        return (what + " " + document.name() + " " + document.day() + ": " + text.substring(from, time.start()) + "["
                        + text.substring(time.start(), time.end()) + "]" + text.substring(time.end(), to))
                .replaceAll("\\s+", " ");
    }
}
