package org.whence.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whence.text.Span;

/** Makes entities and mentions of what has been decided. */
final class EntityList {
    private final Draft draft;
    private final Units units;
    private final ShownForms forms;

    EntityList(Draft draft, ShownForms forms) {
        this.draft = draft;
        this.units = draft.units;
        this.forms = forms;
    }

    Entities entities() {
        List<Cluster> kept = new ArrayList<>();
        for (Cluster cluster : draft.clusters) {
            if (!cluster.mentions.isEmpty()) {
                kept.add(cluster);
            }
        }
        kept.sort(Comparator.comparingInt(Cluster::first)
                .thenComparing(c -> c.type)
                .thenComparingInt(kept::indexOf));
        List<Entity> all = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Set<Mention> seen = new LinkedHashSet<>();
        for (Cluster cluster : kept) {
            String id = "x" + (all.size() + 1);
            all.add(entity(id, cluster));
            for (Cluster.At at : cluster.mentions) {
                if (at.end() > at.start()) {
                    seen.add(new Mention(new Span(at.start(), at.end()), at.type(), at.form(), id));
                }
            }
        }
        mentions.addAll(seen);
        mentions.sort(Comparator.comparingInt((Mention m) -> m.span().start())
                .thenComparingInt(m -> -m.span().end())
                .thenComparing(Mention::form)
                .thenComparing(Mention::entity));
        return new Entities(withoutDoubles(mentions), all);
    }

    /** One mention for each stretch and entity. */
    private static List<Mention> withoutDoubles(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mention mention : mentions) {
            if (seen.add(mention.span().start() + " " + mention.span().end() + " " + mention.entity())) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private Entity entity(String id, Cluster cluster) {
        String name = cluster.name;
        if (cluster.type == EntityType.STATE && cluster.fullness < 2 && cluster.country != null) {
            String known = units.lexicon.stateName(cluster.country);
            if (known != null) {
                if (name != null) {
                    cluster.names.add(name);
                }
                name = known;
            }
        }
        if (name == null || name.isBlank()) {
            Cluster.At at = cluster.mentions.get(0);
            name = draft.text(at.start(), at.end());
        }
        Set<String> others = new LinkedHashSet<>(cluster.names);
        boolean named = cluster.mentions.stream().anyMatch(at -> at.form() == Mention.Form.NAME);
        if (cluster.type == EntityType.PERSON && named) {
            Optional<String> nominative = forms.nominative(name, cluster.names);
            if (nominative.isPresent()) {
                others.add(name);
                name = nominative.get();
            }
        }
        others.remove(name);
        return new Entity(
                id,
                cluster.type,
                name,
                List.copyOf(others),
                cluster.country,
                cluster.sector,
                cluster.concept,
                cluster.agreement,
                cluster.offices);
    }
}
