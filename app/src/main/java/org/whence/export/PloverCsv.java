package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/**
 * Events in the columns of the POLECAT data set (Halterman and others, 2023), as far as a report tells them, and behind those
 * what Whence knows besides: status, stage, items, who says it through whom, and the passage. A column stays empty where the
 * report does not say: the day of a report is never put in place of the day of an event. Several actors stand in one cell,
 * parted by "; ".
 */
final class PloverCsv {

    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Quad Code",
            "Actor Name",
            "Actor Country",
            "Primary Actor Sector",
            "Actor Title",
            "Actor Name Raw",
            "Recipient Name",
            "Recipient Country",
            "Primary Recipient Sector",
            "Recipient Title",
            "Recipient Name Raw",
            "Placename",
            "Country",
            "Source",
            "Publication Date",
            "Headline",
            "Language",
            "Status",
            "Stage",
            "Items",
            "Amount",
            "Speaker",
            "Chain",
            "Passage",
            "Passage Start",
            "Passage End",
            "Report");

    private PloverCsv() {}

    static String header() {
        return Csv.line(COLUMNS);
    }

    static void write(Analysis analysis, Consumer<String> lines) {
        Report report = analysis.report();
        for (Event event : analysis.events()) {
            List<Entity> who = entities(analysis, event.who());
            List<Entity> to = entities(analysis, event.to());
            List<Entity> place = event.place() == null ? List.of() : entities(analysis, List.of(event.place()));
            Optional<Chain> chain = analysis.statements().stream()
                    .filter(statement -> statement.id().equals(event.statement()))
                    .map(Statement::chain)
                    .findFirst();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(report.id() + "#" + event.id());
            cells.add(event.time());
            cells.add(event.type().name().replace('_', ' '));
            cells.add(quad(event.type()));
            parties(cells, analysis, event.who(), who);
            parties(cells, analysis, event.to(), to);
            cells.add(each(place, Entity::name));
            cells.add(each(place, Entity::country));
            cells.add(
                    report.outlet() == null ? report.source() : report.outlet().name());
            cells.add(report.day().map(PublicationDate::value).orElse(""));
            cells.add(report.title());
            cells.add(report.language().tag());
            cells.add(lower(event.status()));
            cells.add(event.stage() == null ? "" : lower(event.stage()));
            cells.add(each(entities(analysis, event.items()), Entity::name));
            cells.add(event.amount());
            cells.add(chain.map(Chain::speaker).map(Hop::name).orElse(""));
            cells.add(chain.map(c -> c.hops().stream()
                            .map(Hop::name)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" < ")))
                    .orElse(""));
            cells.add(report.at(event.span()));
            cells.add(event.span().start());
            cells.add(event.span().end());
            cells.add(report.id().toString());
            lines.accept(Csv.line(cells));
        }
    }

    private static void parties(
            List<@Nullable Object> cells, Analysis analysis, List<String> ids, List<Entity> entities) {
        cells.add(each(entities, Entity::name));
        cells.add(each(entities, Entity::country));
        cells.add(each(entities, entity -> entity.sector().isEmpty() ? null : entity.sector()));
        cells.add(each(entities, PloverCsv::title));
        cells.add(ids.stream().map(id -> raw(analysis, id)).collect(Collectors.joining("; ")));
    }

    private static @Nullable String title(Entity entity) {
        Office office =
                entity.offices().stream().filter(Office::isHeld).findFirst().orElse(null);
        if (office == null) {
            return null;
        }
        return office.of().isEmpty() ? office.role() : office.role() + " of " + office.of();
    }

    /** The words with which the report first names the entity. */
    private static String raw(Analysis analysis, String id) {
        return analysis.entities().mentions().stream()
                .filter(mention -> mention.entity().equals(id))
                .findFirst()
                .map(mention -> analysis.report().at(mention.span()))
                .orElse("");
    }

    private static List<Entity> entities(Analysis analysis, List<String> ids) {
        return ids.stream()
                .flatMap(id -> analysis.entities().entity(id).stream())
                .toList();
    }

    private static String each(List<Entity> entities, Function<Entity, @Nullable String> value) {
        return entities.stream().map(value).filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
    }

    /** Quad code of the PLOVER codebook; a transfer of arms is material cooperation. */
    private static String quad(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> "V-COOP";
            case COOPERATE, AID, ARMS_TRANSFER -> "M-COOP";
            case REQUEST, ACCUSE, REJECT, THREATEN -> "V-CONF";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "M-CONF";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
