package org.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.Gazetteer;
import org.whence.event.Event;

/**
 * Events as features of GeoJSON (RFC 7946). The point is that of the city or base where a passage says that it happened, to a
 * tenth of a degree; the geometry is null, as the standard has it for a feature without a known place, where no place is
 * said, or one too wide for a point. Programs that have a larger gazetteer can fill it in by {@code place} and
 * {@code country}.
 */
final class GeoJson {

    private GeoJson() {}

    static String of(Holdings holdings) {
        ObjectNode collection = Documents.object().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        Gazetteer gazetteer = Gazetteer.load();
        for (Analysis analysis : holdings.analyses()) {
            for (Event event : analysis.events()) {
                features.add(feature(analysis, event, gazetteer));
            }
        }
        return Documents.line(collection);
    }

    private static ObjectNode feature(Analysis analysis, Event event, Gazetteer gazetteer) {
        ObjectNode feature = Documents.object().put("type", "Feature");
        feature.put("id", Holdings.urn(analysis.report().id()) + "#" + event.id());
        Optional<Entity> place = Optional.ofNullable(event.place()).flatMap(analysis.entities()::entity);
        place.flatMap(entity -> gazetteer.find(entity.name(), entity.country()))
                .ifPresentOrElse(
                        point -> feature.putObject("geometry")
                                .put("type", "Point")
                                .putArray("coordinates")
                                .add(point.longitude())
                                .add(point.latitude()),
                        () -> feature.putNull("geometry"));
        ObjectNode properties = feature.putObject("properties");
        properties.put("place", place.map(Entity::name).orElse(null));
        properties.put("country", place.map(Entity::country).orElse(null));
        properties.put("event", Documents.word(event.type())).put("status", Documents.word(event.status()));
        properties.put("stage", event.stage() == null ? null : Documents.word(event.stage()));
        properties.put("time", event.time());
        properties.set("who", names(analysis, event.who()));
        properties.set("to", names(analysis, event.to()));
        properties.set("items", names(analysis, event.items()));
        properties.put("passage", analysis.report().at(event.span()));
        properties.put("report", analysis.report().id().value());
        properties.put("outlet", Holdings.publisher(analysis.report()));
        @Nullable String day = analysis.report().day().map(d -> d.value()).orElse(null);
        properties.put("published", day);
        return feature;
    }

    private static ArrayNode names(Analysis analysis, List<String> ids) {
        ArrayNode names = Documents.array();
        ids.stream()
                .flatMap(id -> analysis.entities().entity(id).stream())
                .map(Entity::name)
                .forEach(names::add);
        return names;
    }
}
