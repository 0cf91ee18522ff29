package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.likeness.Glossary;
import org.whence.report.Passage;

/**
 * An entity of one report, on its way to an identity.
 *
 * @param mentions the words by which it is named or described, in text order
 * @param named the forms by which it is named, longest first
 * @param keys those that leave no doubt who it is; see {@link IdentityLinker}
 * @param own what is not translated in the names of a body or a place that the data does not know
 */
record EntityOfReport(
        Entity entity, List<Words> mentions, List<String> named, Collection<String> keys, Collection<String> own) {
    /** More forms of one name in one report are not looked at. */
    private static final int MOST_FORMS = 12;

    /** The words of a mention: a name, or a description. */
    record Words(Passage passage, boolean isName) {}

    EntityOfReport {
        mentions = List.copyOf(mentions);
        named = List.copyOf(named);
        keys = List.copyOf(keys);
        own = List.copyOf(own);
    }

    /** Every entity of {@code analysis} that is mentioned otherwise than by a pronoun, sorted by id. */
    static List<EntityOfReport> all(Analysis analysis, Glossary glossary) {
        List<EntityOfReport> all = new ArrayList<>();
        Map<String, List<Mention>> byEntity = new HashMap<>();
        for (Mention mention : analysis.entities().mentions()) {
            if (mention.form() != Mention.Form.PRONOUN) {
                byEntity.computeIfAbsent(mention.entity(), k -> new ArrayList<>(4))
                        .add(mention);
            }
        }
        for (Entity entity : analysis.entities().all()) {
            if (entity.type() == EntityType.MONEY || entity.type() == EntityType.QUANTITY) {
                continue;
            }
            List<Mention> mentions = byEntity.getOrDefault(entity.id(), List.of());
            Set<String> named = new LinkedHashSet<>();
            for (Mention mention : mentions) {
                if (mention.form() == Mention.Form.NAME) {
                    named.add(entity.name());
                    named.add(analysis.report().at(mention.span()));
                }
            }
            List<String> forms = named.stream()
                    .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                    .limit(MOST_FORMS)
                    .toList();
            EntityNames read = new EntityNames(analysis, entity, mentions, forms, glossary);
            all.add(new EntityOfReport(
                    entity,
                    mentions.stream()
                            .map(m -> new Words(analysis.report().passage(m.span()), m.form() == Mention.Form.NAME))
                            .toList(),
                    forms,
                    read.decidingKeys(),
                    read.own()));
        }
        all.sort(Comparator.comparing(e -> e.entity().id()));
        return all;
    }

    /** The state it acts for, or the empty string. */
    String countryOrNothing() {
        return entity.country() == null ? "" : entity.country();
    }

    /** The data's name for it, or the empty string. */
    String conceptOrNothing() {
        return entity.concept() == null ? "" : entity.concept();
    }

    /**
     * Masculine or feminine, or the empty string: a plural says nothing of one person, and the gender of a word nothing of a
     * body, which other languages call by other words.
     */
    String genderOrNothing() {
        if (entity.type() != EntityType.PERSON) {
            return "";
        }
        return switch (entity.agreement()) {
            case MASCULINE, FEMININE -> entity.agreement().name();
            case PLURAL, UNKNOWN -> "";
        };
    }
}
