package org.whence.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.text.Span;

/**
 * The mentions of a report and the entities they name.
 *
 * @param mentions in text order; a shorter one may stand inside a longer one (Iraq in "Iraqi Ministry of Defence")
 * @param all every entity that a mention names, by first mention
 * @throws IllegalArgumentException if a mention names an entity that is not there
 */
public record Entities(List<Mention> mentions, List<Entity> all) {

    public static final Entities NONE = new Entities(List.of(), List.of());

    public Entities {
        mentions = List.copyOf(mentions);
        all = List.copyOf(all);
        Map<String, Entity> byId = byId(all);
        for (Mention mention : mentions) {
            if (!byId.containsKey(mention.entity())) {
                throw new IllegalArgumentException(mention + " names an entity that is not listed");
            }
        }
    }

    public Optional<Entity> entity(String id) {
        return all.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The mentions wholly inside {@code span}, in text order. */
    public List<Mention> inside(Span span) {
        return mentions.stream().filter(m -> span.contains(m.span())).toList();
    }

    private static Map<String, Entity> byId(List<Entity> entities) {
        Map<String, Entity> byId = new LinkedHashMap<>();
        for (Entity entity : entities) {
            byId.put(entity.id(), entity);
        }
        return byId;
    }
}
