package org.whence.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Outlet;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Span;

/** Reads texts for the tests: paragraphs are separated by a line break or by {@code //}. */
final class Readings {

    private final LanguageSentences sentences = LanguageSentences.load();
    private final EntityRules rules = EntityRules.load();

    Entities read(String language, String text) {
        Report report = report(language, text);
        return rules.find(report, sentences.split(report), List.of());
    }

    /** The same of a report that {@code outlet} published. */
    Entities read(String language, String text, String outlet) {
        Report bare = report(language, text);
        Report report = new Report(
                bare.id(),
                bare.source(),
                bare.language(),
                bare.title(),
                new Outlet(outlet, null),
                bare.authors(),
                null,
                null,
                null,
                bare.bounds(),
                text,
                bare.blocks(),
                bare.alignment(),
                List.of());
        return rules.find(report, sentences.split(report), List.of());
    }

    /** Entities of {@code type} with a name, each as all its mentions by name in order, joined by {@code =}. */
    String named(String language, String text, EntityType type) {
        Entities entities = read(language, text);
        List<String> all = new ArrayList<>();
        for (Entity entity : entities.all()) {
            String mentions = entities.mentions().stream()
                    .filter(m -> m.entity().equals(entity.id()) && m.form() == Mention.Form.NAME && m.type() == type)
                    .map(m -> m.span().in(text))
                    .collect(Collectors.joining(" = "));
            if (!mentions.isEmpty()) {
                all.add(mentions);
            }
        }
        return String.join(", ", all);
    }

    /** Words of every mention of the entity that {@code words} name first, in order. */
    String chain(String language, String text, String words) {
        Entities entities = read(language, text);
        return entities.mentions().stream()
                .filter(m -> m.span().in(text).equals(words))
                .findFirst()
                .map(first -> entities.mentions().stream()
                        .filter(m -> m.entity().equals(first.entity()))
                        .map(m -> m.span().in(text))
                        .collect(Collectors.joining(" = ")))
                .orElse("no mention \"" + words + "\" among "
                        + entities.mentions().stream()
                                .map(m -> m.span().in(text))
                                .toList());
    }

    /** ISO 3166-1 alpha-3 of the state of whoever or whatever {@code words} name first; none if it is not known. */
    String country(String language, String text, String words) {
        Entities entities = read(language, text);
        return entities.mentions().stream()
                .filter(m -> m.span().in(text).equals(words))
                .findFirst()
                .flatMap(first -> entities.all().stream()
                        .filter(e -> e.id().equals(first.entity()))
                        .findFirst())
                .map(Entity::country)
                .orElse("none");
    }

    /** The name shown for whom {@code words} mean. */
    String shown(String language, String text, String words) {
        Entities entities = read(language, text);
        return entities.mentions().stream()
                .filter(m -> m.span().in(text).equals(words))
                .flatMap(m -> entities.all().stream().filter(e -> e.id().equals(m.entity())))
                .map(Entity::name)
                .findFirst()
                .orElse("no mention \"" + words + "\" among "
                        + entities.mentions().stream()
                                .map(m -> m.span().in(text))
                                .toList());
    }

    /** Offices as "holder: code of body or domain (state)". */
    String offices(String language, String text) {
        return read(language, text).all().stream()
                .flatMap(e -> e.offices().stream()
                        .map(o -> e.name() + ": " + o.code() + (o.of().isEmpty() ? "" : " of " + o.of()) + " ("
                                + (o.country() == null ? "-" : o.country()) + ")"
                                + o.qualifiers().stream()
                                        .map(q -> " " + q.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("; "));
    }

    static Report report(String language, String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf('\n', at);
            int mark = text.indexOf("//", at);
            int end = line < 0 ? text.length() : line;
            end = mark >= 0 && mark < end ? mark : end;
            Span span = new Span(at, end).trimmed(text);
            if (!span.isEmpty()) {
                blocks.add(new Block(span, Block.Kind.PARAGRAPH));
            }
            at = end + (mark == end ? 2 : 1);
        }
        return Report.bare(new ReportId("sha256:" + "0".repeat(64)), "test", new Language(language), text, blocks);
    }
}
