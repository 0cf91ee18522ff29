package org.whence.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.report.Block;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * An analysis as plain text for a person who reviews it or a change of it: one finding a line, in the order of the text,
 * the report's own words last in the line. Equal analyses give equal text.
 */
final class Golden {

    /** Of a paragraph that long, only the two ends are shown. In characters. */
    private static final int LONG_PARAGRAPH = 90;

    private final Analysis analysis;
    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private Golden(Analysis analysis) {
        this.analysis = analysis;
        this.report = analysis.report();
    }

    /** The analysis in lines that end in a line feed. */
    static String of(Analysis analysis) {
        return new Golden(analysis).text();
    }

    private String text() {
        report();
        section("blocks", report.blocks().stream().map(this::block).toList());
        section("times", analysis.times().stream().map(this::time).toList());
        section("entities", analysis.entities().all().stream().map(this::entity).toList());
        section(
                "statements",
                analysis.statements().stream().map(this::statement).toList());
        section("events", analysis.events().stream().map(this::event).toList());
        section(
                "issues",
                analysis.issues().stream().map(i -> i.code() + ": " + i.what()).toList());
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void section(String name, List<String> findings) {
        lines.add("");
        lines.add(name + (findings.isEmpty() ? ": none" : ""));
        findings.forEach(finding -> lines.add("  " + visible(finding)));
    }

    private void report() {
        head("title", report.title());
        head("outlet", report.outlet() == null ? null : report.outlet().name());
        head("authors", report.authors().isEmpty() ? null : String.join("; ", report.authors()));
        head("language", report.language().tag());
        head("published", date(report.published()));
        head("modified", date(report.modified()));
        String after = report.bounds().notBefore();
        String before = report.bounds().notAfter();
        head("bounds", after == null && before == null ? null : orNothing(after) + "/" + orNothing(before));
        head("dateline", report.dateline() == null ? null : report.dateline().place());
    }

    private void head(String name, @Nullable String value) {
        if (value != null) {
            lines.add(String.format(Locale.ROOT, "%-10s%s", name, visible(value)));
        }
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? ".." : value;
    }

    private static @Nullable String date(@Nullable PublicationDate date) {
        return date == null ? null : date.value() + " (" + word(date.from()) + ": " + date.rule() + ")";
    }

    private String block(Block block) {
        long sentences = analysis.sentences().stream()
                .map(Sentence::block)
                .filter(block::equals)
                .count();
        String text = words(block.span());
        int length = Shown.length(text);
        String ends = length <= LONG_PARAGRAPH
                ? text
                : Shown.first(60, text) + " … " + text.substring(text.offsetByCodePoints(0, length - 20));
        return word(block.kind()) + " " + sentences + " sentences, " + length + " characters: " + ends;
    }

    private String time(TimeMention time) {
        return time.value() + " " + time.type() + ": " + words(time.span());
    }

    private String entity(Entity entity) {
        StringBuilder line = new StringBuilder()
                .append(entity.id())
                .append(' ')
                .append(entity.type())
                .append(counts(entity));
        append(line, " of ", entity.country());
        append(line, " = ", entity.concept());
        line.append(": ").append(entity.name());
        if (!entity.names().isEmpty()) {
            line.append(" | ").append(String.join(" | ", entity.names()));
        }
        for (Office office : entity.offices()) {
            line.append(" — ").append(office(office));
        }
        return line.toString();
    }

    /** Mentions by name, description and pronoun. */
    private String counts(Entity entity) {
        StringBuilder counts = new StringBuilder();
        for (Mention.Form form : Mention.Form.values()) {
            long count = analysis.entities().mentions().stream()
                    .filter(m -> m.entity().equals(entity.id()) && m.form() == form)
                    .count();
            if (count > 0) {
                counts.append(' ').append(count).append(' ').append(word(form));
            }
        }
        return counts.toString();
    }

    private static String office(Office office) {
        StringBuilder line = new StringBuilder(office.role());
        if (!office.code().isEmpty()) {
            line.append(" (").append(office.code()).append(')');
        }
        if (!office.of().isEmpty()) {
            line.append(", ").append(office.of());
        }
        append(line, " of ", office.country());
        office.qualifiers().forEach(qualifier -> line.append(", ").append(word(qualifier)));
        return line.toString();
    }

    private String statement(Statement statement) {
        StringBuilder line = new StringBuilder().append(statement.id()).append(' ');
        line.append(statement.chain().hops().stream().map(this::hop).collect(Collectors.joining(" ← ")));
        line.append(" ⇐ ").append(word(statement.manner())).append('/').append(word(statement.polarity()));
        if (statement.modality() != Statement.Modality.ASSERTED) {
            line.append('/').append(word(statement.modality()));
        }
        if (statement.act() != Statement.Act.SAY) {
            line.append(' ').append(word(statement.act()));
        }
        append(line, " @", statement.time());
        return line.append(": ").append(words(statement.content())).toString();
    }

    private String hop(Hop hop) {
        String name = hop.name() == null ? "?" : hop.name();
        String kind = hop.kind() == Hop.Kind.PERSON ? "" : " (" + word(hop.kind()) + ")";
        return name + kind;
    }

    private String event(Event event) {
        StringBuilder line = new StringBuilder()
                .append(event.id())
                .append(' ')
                .append(event.type())
                .append(' ')
                .append(word(event.status()));
        append(line, "/", event.stage() == null ? null : word(event.stage()));
        line.append(", ").append(names(event.who())).append(" → ").append(names(event.to()));
        if (!event.items().isEmpty()) {
            line.append(", items ").append(names(event.items()));
        }
        append(line, ", amount ", event.amount());
        append(line, ", time ", event.time());
        append(line, ", place ", event.place() == null ? null : name(event.place()));
        append(line, ", by ", event.statement());
        line.append(", trigger ").append(words(event.trigger()));
        return line.append(": ").append(words(event.span())).toString();
    }

    private String names(List<String> ids) {
        return ids.isEmpty() ? "–" : ids.stream().map(this::name).collect(Collectors.joining(" + "));
    }

    private String name(String id) {
        return analysis.entities().entity(id).map(Entity::name).orElse(id);
    }

    private static void append(StringBuilder line, String before, @Nullable String value) {
        if (value != null) {
            line.append(before).append(value);
        }
    }

    private String words(Span span) {
        return report.at(span);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On one line, with the code of what cannot be seen; the joiners of Arabic script belong to its spelling and stay. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                visible.append(" ¶ ");
            } else if (c != '\u200c'
                    && c != '\u200d'
                    && (type == Character.FORMAT
                            || type == Character.CONTROL
                            || c != ' ' && Character.isSpaceChar(c))) {
                visible.append(String.format(Locale.ROOT, "⟨%04X⟩", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
