package org.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.event.Event;

/**
 * Events as features of GeoJSON (RFC 7946). Whence knows places by name and country alone: no gazetteer with coordinates is
 * part of it, so every geometry is null, as the standard has it for a feature without a known place. Programs that have a
 * gazetteer can fill it in by {@code place} and {@code country}.
 */
final class GeoJson {

    private GeoJson() {}

    static String of(Holdings holdings) {
        ObjectNode collection = Documents.object().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Analysis analysis : holdings.analyses()) {
            for (Event event : analysis.events()) {
                features.add(feature(analysis, event));
            }
        }
        return Documents.line(collection);
    }

    private static ObjectNode feature(Analysis analysis, Event event) {
        ObjectNode feature = Documents.object().put("type", "Feature");
        feature.put("id", Holdings.urn(analysis.report().id()) + "#" + event.id());
        feature.putNull("geometry");
        ObjectNode properties = feature.putObject("properties");
        Optional<Entity> place = Optional.ofNullable(event.place()).flatMap(analysis.entities()::entity);
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
