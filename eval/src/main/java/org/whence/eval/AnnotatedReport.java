package org.whence.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.event.EventType;
import org.whence.event.Status;
import org.whence.text.Span;

/**
 * One report of the benchmark collection with what a careful reader found in it. The form of the lines is described in the
 * collection's {@code GUIDE.md}: a key and its fields, divided by {@code " | "}; words of the report stand last, and behind
 * them, where they stand in it several times, which of them is meant.
 *
 * @param doc name of the report: story, language, number
 * @param file name of its text file
 * @param text the file's, as it stands
 */
record AnnotatedReport(String doc, String file, String text, List<Line> lines) {

    private static final String BAR = " | ";

    /** Keys whose only field is a line of the text, which may have the divider in it. */
    private static final List<String> WHOLE_LINES = List.of("title", "head", "not-text");

    /** @param number of the line in its file, from 1 */
    record Line(int number, String key, List<String> fields) {
        String field(int index) {
            if (index >= fields.size()) {
                throw new EvalException("line " + number + " has " + fields.size() + " fields after \"" + key
                        + "\", expected at least " + (index + 1));
            }
            return fields.get(index);
        }
    }

    /** @param span in the file's text */
    record NamedSpan(EntityType type, Span span) {}

    AnnotatedReport {
        lines = List.copyOf(lines);
    }

    static AnnotatedReport of(String doc, String text, String annotations) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : annotations.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int bar = line.indexOf(BAR);
            if (bar < 0) {
                lines.add(new Line(number, line, List.of()));
                continue;
            }
            String key = line.substring(0, bar);
            String rest = line.substring(bar + BAR.length());
            List<String> fields = WHOLE_LINES.contains(key) ? List.of(rest) : List.of(rest.split(" \\| ", -1));
            lines.add(new Line(number, key, fields));
        }
        return new AnnotatedReport(doc, doc + ".txt", text, lines);
    }

    String story() {
        return doc.substring(0, doc.indexOf('-'));
    }

    String language() {
        return first("language").orElse("");
    }

    Optional<String> first(String key) {
        return all(key).stream().findFirst().map(line -> line.field(0));
    }

    List<Line> all(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).toList();
    }

    List<String> words(String key) {
        return all(key).stream().map(line -> line.field(0)).toList();
    }

    /** Where the words of {@code line} stand, whose first {@code before} fields are something else. */
    Span span(Line line, int before) {
        String words = line.field(before);
        int which = line.fields().size() > before + 1 ? Integer.parseInt(line.field(before + 1)) : 1;
        int at = -1;
        for (int i = 0; i < which; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new EvalException(
                        doc + ".gold line " + line.number() + ": the text has no " + which + ". \"" + words + "\"");
            }
        }
        return new Span(at, at + words.length());
    }

    /** What is named in the body, in the order of the file; empty where names were not annotated. */
    List<NamedSpan> mentions() {
        return all("mention").stream()
                .map(line -> new NamedSpan(EntityType.valueOf(line.field(0)), span(line, 1)))
                .toList();
    }

    /** Stretches in which no names were annotated: title, heads, boilerplate, datelines. */
    List<Span> unmarked() {
        List<Span> spans = new ArrayList<>();
        all("unmarked").forEach(line -> spans.add(span(line, 0)));
        for (String key : WHOLE_LINES) {
            for (String words : words(key)) {
                spans.addAll(linesOf(words));
            }
        }
        return spans;
    }

    private List<Span> linesOf(String words) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.equals(words)) {
                spans.add(new Span(start, start + line.length()));
            }
            start += line.length() + 1;
        }
        return spans;
    }

    /** What is wrong with the annotation, a line each; empty if it fits the text. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Line line : lines) {
            try {
                String fault = fault(line);
                if (fault != null) {
                    faults.add(doc + ".gold line " + line.number() + ": " + fault);
                }
            } catch (EvalException | IllegalArgumentException e) {
                faults.add(doc + ".gold line " + line.number() + ": " + e.getMessage());
            }
        }
        return faults;
    }

    private @Nullable String fault(Line line) {
        switch (line.key()) {
            case "language", "published", "outlet", "cites", "dateline", "modified-ok":
                return null;
            case "title", "head", "not-text":
                return linesOf(line.field(0)).isEmpty() ? "no line reads \"" + line.field(0) + "\"" : null;
            case "must-text", "unmarked", "non-statement", "non-event":
                span(line, 0);
                return null;
            case "statement":
                span(line, 3);
                return statementFault(line);
            case "event":
                span(line, 5);
                return eventFault(line);
            case "time":
                span(line, 1);
                return null;
            case "mention":
                EntityType.valueOf(line.field(0));
                span(line, 1);
                return null;
            default:
                return "unknown key \"" + line.key() + "\"";
        }
    }

    private static @Nullable String eventFault(Line line) {
        for (String type : line.field(0).split(",", -1)) {
            EventType.valueOf(type);
        }
        for (String status : line.field(1).replace(" optional", "").split(",", -1)) {
            Status.valueOf(status.toUpperCase(Locale.ROOT));
        }
        return line.field(2).isBlank() || line.field(3).isBlank() ? "a side is empty, expected - for nobody" : null;
    }

    private static @Nullable String statementFault(Line line) {
        if (!List.of("direct", "indirect", "mixed").contains(line.field(0))) {
            return "unknown manner \"" + line.field(0) + "\"";
        }
        String polarity = line.field(1).toLowerCase(Locale.ROOT).replace(" optional", "");
        if (!List.of("affirmed", "denied", "not-said").contains(polarity)) {
            return "unknown polarity \"" + line.field(1) + "\"";
        }
        return line.field(2).isBlank() ? "nobody says it" : null;
    }
}
