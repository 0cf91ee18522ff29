package org.whence.likeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.SentenceSplitter;
import org.whence.text.Alignment;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * An analysis made by hand for tests: the text, and then what a careful reader finds in it, each thing by its words. Words
 * stand for their first occurrence, except in {@link #named}, where every occurrence is a mention.
 */
public final class Told {
    private static final SentenceSplitter SENTENCES = LanguageSentences.load();

    private final Report report;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TimeMention> times = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Told(Report report) {
        this.report = report;
    }

    /** A report of {@code outlet}; {@code day} may be empty; the first of {@code blocks} is the title. */
    public static Told report(String language, String day, String outlet, String... blocks) {
        String text = String.join("\n\n", blocks);
        List<Block> parts = new ArrayList<>();
        int at = 0;
        for (String block : blocks) {
            parts.add(new Block(
                    new Span(at, at + block.length()), parts.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH));
            at += block.length() + 2;
        }
        return new Told(new Report(
                id(outlet + day + text),
                outlet + "/" + day,
                new Language(language),
                blocks[0],
                new Outlet(outlet, null),
                List.of(),
                null,
                day.isEmpty() ? null : new PublicationDate(day, null, PublicationDate.From.GIVEN, "test"),
                null,
                Bounds.NONE,
                text,
                parts,
                Alignment.EMPTY,
                List.of()));
    }

    private static ReportId id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ReportId("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Report report() {
        return report;
    }

    private Span span(String words) {
        int at = report.text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + words + "\" does not stand in the text");
        }
        return new Span(at, at + words.length());
    }

    /** An entity and every occurrence of {@code forms}; the first form is its name. */
    public Told named(String id, EntityType type, @Nullable String country, @Nullable String concept, String... forms) {
        List<String> others = List.of(forms).subList(1, forms.length);
        entities.put(
                id, new Entity(id, type, forms[0], others, country, "", concept, Entity.Agreement.UNKNOWN, List.of()));
        for (String form : forms) {
            for (int at = report.text().indexOf(form);
                    at >= 0;
                    at = report.text().indexOf(form, at + form.length())) {
                Span span = new Span(at, at + form.length());
                boolean inside = mentions.stream()
                        .anyMatch(m -> m.entity().equals(id) && m.span().contains(span));
                if (!inside) {
                    mentions.add(new Mention(span, type, Mention.Form.NAME, id));
                }
            }
        }
        return this;
    }

    public Told person(String id, @Nullable String country, String... forms) {
        return named(id, EntityType.PERSON, country, null, forms);
    }

    public Told state(String id, String country, String... forms) {
        return named(id, EntityType.STATE, country, "iso:" + country, forms);
    }

    public Told office(
            String holder,
            String role,
            String code,
            String of,
            @Nullable String country,
            String words,
            Office.Qualifier... qualifiers) {
        Entity entity = entities.get(holder);
        if (entity == null) {
            throw new IllegalArgumentException("no entity " + holder);
        }
        List<Office> offices = new ArrayList<>(entity.offices());
        offices.add(new Office(role, code, of, country, span(words), List.of(qualifiers)));
        entities.put(
                holder,
                new Entity(
                        entity.id(),
                        entity.type(),
                        entity.name(),
                        entity.names(),
                        entity.country(),
                        entity.sector(),
                        entity.concept(),
                        entity.agreement(),
                        offices));
        return this;
    }

    public Told time(String words, String value) {
        return time(words, value, TimeMention.Direction.PAST);
    }

    public Told time(String words, String value, TimeMention.Direction direction) {
        times.add(new TimeMention(span(words), TimeMention.Type.DATE, value, direction));
        return this;
    }

    /** An accusation in indirect speech. */
    public Told accused(String who, String content) {
        return said(who, content, Statement.Manner.INDIRECT, Statement.Act.ACCUSE, Statement.Polarity.AFFIRMED);
    }

    /** A denial in indirect speech. */
    public Told denied(String who, String content) {
        return said(who, content, Statement.Manner.INDIRECT, Statement.Act.DENY, Statement.Polarity.DENIED);
    }

    /** Someone is quoted word for word. */
    public Told quote(String speaker, String content) {
        return said(speaker, content, Statement.Manner.DIRECT, Statement.Act.SAY, Statement.Polarity.AFFIRMED);
    }

    /** Someone is reported to have said. */
    public Told said(String speaker, String content) {
        return said(speaker, content, Statement.Manner.INDIRECT, Statement.Act.SAY, Statement.Polarity.AFFIRMED);
    }

    public Told said(
            String speaker,
            String content,
            Statement.Manner manner,
            Statement.Act act,
            Statement.Polarity polarity,
            String... media) {
        Entity entity = entities.get(speaker);
        if (entity == null) {
            throw new IllegalArgumentException("no entity " + speaker);
        }
        List<Hop> hops = new ArrayList<>();
        hops.add(new Hop(
                entity.type() == EntityType.PERSON ? Hop.Kind.PERSON : Hop.Kind.BODY,
                entity.name(),
                span(entity.name()),
                speaker));
        for (String medium : media) {
            hops.add(new Hop(Hop.Kind.MEDIUM, medium, span(medium), null));
        }
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                span(content),
                null,
                null,
                manner,
                act,
                polarity,
                act == Statement.Act.PROMISE ? Statement.Modality.INTENTION : Statement.Modality.ASSERTED,
                null,
                new Chain(hops)));
        return this;
    }

    /** The words of saying of the statement before. */
    public Told cue(String words) {
        Statement last = statements.remove(statements.size() - 1);
        statements.add(new Statement(
                last.id(),
                last.content(),
                span(words),
                last.source(),
                last.manner(),
                last.act(),
                last.polarity(),
                last.modality(),
                last.time(),
                last.chain()));
        return this;
    }

    public Told event(EventType type, String who, String to, String words, @Nullable Stage stage, Status status) {
        events.add(new Event(
                "e" + (events.size() + 1),
                type,
                span(words),
                span(words),
                who.isEmpty() ? List.of() : List.of(who.split(" ")),
                to.isEmpty() ? List.of() : List.of(to.split(" ")),
                List.of(),
                null,
                null,
                null,
                stage,
                status,
                statements.stream()
                        .filter(s -> s.content().overlaps(span(words)))
                        .map(Statement::id)
                        .findFirst()
                        .orElse(null)));
        return this;
    }

    public Analysis analysis() {
        mentions.sort(java.util.Comparator.comparing(Mention::span));
        statements.sort(java.util.Comparator.comparing(Statement::content));
        return new Analysis(
                report,
                SENTENCES.split(report),
                times,
                new Entities(mentions, List.copyOf(entities.values())),
                statements,
                events,
                List.of());
    }
}
