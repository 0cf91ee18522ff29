package org.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.event.Event;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.store.Fetch;
import org.whence.time.Days;

/**
 * Persons, organisations, states and places of the register, their offices, the reports and the events in them, as entities of
 * FollowTheMoney: one JSON object a line, every property a list of texts. Equipment and quantities have no schema there and are
 * left out; an event keeps what was said of them in its summary.
 */
final class FollowTheMoney {

    private static final Map<String, String> COUNTRIES = countries();

    private final Holdings holdings;
    private final Consumer<String> lines;
    private final Map<String, Identity> byMember = new TreeMap<>();

    private FollowTheMoney(Holdings holdings, Consumer<String> lines) {
        this.holdings = holdings;
        this.lines = lines;
        for (Identity identity : holdings.register().entities()) {
            if (schema(identity.type()) != null) {
                identity.members().forEach(m -> byMember.put(m.report().value() + "#" + m.entity(), identity));
            }
        }
    }

    /** ISO 3166-1 alpha-3 to the alpha-2 that FollowTheMoney has. */
    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        for (String two : Locale.getISOCountries()) {
            countries.put(new Locale("", two).getISO3Country(), two.toLowerCase(Locale.ROOT));
        }
        return Map.copyOf(countries);
    }

    static void write(Holdings holdings, Consumer<String> lines) {
        FollowTheMoney written = new FollowTheMoney(holdings, lines);
        holdings.analyses().forEach(a -> written.add(a.report()));
        holdings.register().entities().forEach(written::add);
        List<Tenure> offices = holdings.register().offices();
        for (int i = 0; i < offices.size(); i++) {
            written.add(offices.get(i), i + 1);
        }
        holdings.analyses().forEach(a -> a.events().forEach(e -> written.add(a, e)));
    }

    private static @Nullable String schema(EntityType type) {
        return switch (type) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case STATE -> "PublicBody";
            case PLACE -> "Address";
            case EQUIPMENT, NATIONALITY, MONEY, QUANTITY, OTHER -> null;
        };
    }

    /** An entity on its way out; what is not known leaves no property behind. */
    private static final class Entry {
        private final ObjectNode node = Documents.object();
        private final ObjectNode properties = Documents.object();

        Entry(String id, String schema) {
            node.put("id", id).put("schema", schema);
        }

        Entry put(String property, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                ArrayNode values =
                        properties.has(property) ? (ArrayNode) properties.get(property) : properties.putArray(property);
                values.add(value);
            }
            return this;
        }

        String line() {
            node.set("properties", properties);
            return Documents.line(node);
        }
    }

    private static String document(ReportId id) {
        return "report-" + id.value().substring("sha256:".length());
    }

    private static @Nullable String country(@Nullable String three) {
        return three == null ? null : COUNTRIES.get(three);
    }

    private void add(Report report) {
        boolean address =
                report.source().startsWith("http://") || report.source().startsWith("https://");
        String title = report.title().isBlank() ? report.source() : report.title();
        Entry entry = new Entry(document(report.id()), "Article")
                .put("name", title)
                .put("title", title)
                .put(
                        "publisher",
                        report.outlet() == null ? null : report.outlet().name())
                .put("publishedAt", report.day().map(day -> day.value()).orElse(null))
                .put("language", new Locale(report.language().tag()).getISO3Language())
                .put("sourceUrl", address ? report.source() : null)
                .put("fileName", fileName(report.source()));
        report.authors().forEach(author -> entry.put("author", author));
        for (Fetch fetch : holdings.fetched().getOrDefault(report.id(), List.of())) {
            entry.put("retrievedAt", fetch.at().toString());
        }
        lines.accept(entry.line());
    }

    /** What stands behind the last stroke, without a query. */
    private static String fileName(String source) {
        String path = source.contains("://") ? source.replaceFirst("[?#].*$", "") : source;
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "page" : last;
    }

    private static String id(Identity identity) {
        return "entity-" + identity.id();
    }

    private void add(Identity identity) {
        String schema = schema(identity.type());
        if (schema == null) {
            return;
        }
        Entry entry = new Entry(id(identity), schema).put("name", identity.name());
        if (schema.equals("Address")) {
            entry.put("full", identity.name());
        }
        identity.names().values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !name.equals(identity.name()))
                .forEach(name -> entry.put("alias", name));
        entry.put("country", country(identity.country()));
        lines.accept(entry.line());
    }

    private void add(Tenure tenure, int number) {
        String post = "position-" + number;
        lines.accept(new Entry(post, "Position").put("name", tenure.office()).line());
        Entry occupancy = new Entry("occupancy-" + number, "Occupancy")
                .put("holder", "entity-" + tenure.entity())
                .put("post", post)
                .put("startDate", tenure.from())
                .put("endDate", tenure.to());
        List<String> how = tenure.qualifiers().stream().map(Documents::word).toList();
        occupancy.put("status", String.join(", ", how));
        tenure.passages().stream().map(Passage::text).distinct().forEach(words -> occupancy.put("summary", words));
        lines.accept(occupancy.line());
    }

    private void add(Analysis analysis, Event event) {
        Report report = analysis.report();
        Entry entry = new Entry(document(report.id()) + "-" + event.id(), "Event")
                .put("name", Documents.word(event.type()) + ": " + report.at(event.trigger()))
                .put("summary", report.at(event.span()))
                .put("proof", document(report.id()));
        Days.of(event.time()).ifPresent(days -> {
            if (days.isOneDay()) {
                entry.put("date", days.first().toString());
            } else {
                entry.put("startDate", days.first().toString())
                        .put("endDate", days.last().toString());
            }
        });
        parties(entry, report, "involved", event.who());
        parties(entry, report, "involved", event.to());
        if (event.place() != null) {
            parties(entry, report, "location", List.of(event.place()));
        }
        lines.accept(entry.line());
    }

    private void parties(Entry entry, Report report, String property, List<String> ids) {
        for (String id : ids) {
            Identity identity = byMember.get(report.id().value() + "#" + id);
            if (identity == null) {
                continue;
            }
            boolean place = identity.type() == EntityType.PLACE;
            if (property.equals("location")) {
                entry.put("location", identity.name());
            } else if (!place) {
                entry.put("involved", id(identity));
            }
        }
    }
}
