package org.whence.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Shelf;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.likeness.HashNumbers;
import org.whence.likeness.Keyed;
import org.whence.likeness.Skews;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;

/**
 * Decides which entities of different reports are the same. Keys: the language-neutral concept that the data knows; the
 * sound of a person's name; the concepts and the state in the name of a body ("security and defence committee of the Iraqi
 * parliament" in any language); the folded name of anything else. A pair within a key is scored, and merged best first
 * unless something contradicts it: another type, another state, another gender, or two people whom one report keeps apart.
 * Names of persons that are not quite alike are one where reports of the same days name the same others besides.
 *
 * <p>A key that many entities share pairs each of them with its {@link #REACH} next neighbours only, except where the key
 * alone decides (concepts and exact names): those are merged without pairs.
 */
final class IdentityLinker {
    /** Neighbours within one key that an entity is compared with. */
    static final int REACH = 24;
    /** Shorter names of bodies and places sound alike by chance. In letters. */
    private static final int SHORTEST_OWN_NAME = 4;

    /** So alike two names of persons must be where reports of the same days name the same others too. */
    private static final double ALIKE_IN_COMPANY = 0.78;
    /** What two reports must name in common besides; a state counts half. */
    private static final double ENOUGH_COMPANY = 2.5;
    /** The same where one report takes for a place, or for nothing known, what another takes for a body. */
    private static final double SOME_COMPANY = 1.5;
    /** Days between two such reports. */
    private static final long SOON = 10;

    private final NameMatcher names;
    private final Glossary glossary;

    IdentityLinker(NameMatcher names, Glossary glossary) {
        this.names = names;
        this.glossary = glossary;
    }

    private record Link(double score, int a, int b) {}

    /** Some entity under one of its names. */
    private record Named(int entity, List<Integer> names) {}

    /** What the entities of all reports are decided by. */
    private final class Draft {
        final EntityTable entities;
        final ComparedNames compared = new ComparedNames(names);
        final List<Named> persons = new ArrayList<>();
        final List<Named> sounding = new ArrayList<>();
        final Numbers keys = new Numbers();
        final Numbers withKey = new Numbers();

        Draft(EntityTable entities) {
            this.entities = entities;
        }

        void read(Analysis analysis, Set<Identity.Member> apart) {
            List<EntityOfReport> all = EntityOfReport.all(analysis, glossary);
            Language language = analysis.report().language();
            int number = entities.add(
                    all,
                    language,
                    analysis.report().day().map(PublicationDate::day).orElse(null));
            for (EntityOfReport entity : all) {
                // whoever stands apart is joined to nobody, nor joins others
                if (!apart.contains(entities.member(number))) {
                    take(entity, number, language);
                }
                number++;
            }
        }

        private void take(EntityOfReport entity, int number, Language language) {
            for (String key : entity.keys()) {
                keys.add(Keyed.hash(key));
                withKey.add(number);
            }
            List<String> full = fullNames(entity);
            EntityType type = entity.entity().type();
            if ((type == EntityType.PERSON || type == EntityType.OTHER) && !full.isEmpty()) {
                persons.add(new Named(
                        number,
                        full.stream().map(n -> compared.number(n, language)).toList()));
            }
            for (String name : entity.own()) {
                if (name.length() >= SHORTEST_OWN_NAME) {
                    sounding.add(new Named(number, List.of(compared.number(name, language))));
                }
            }
        }
    }

    /**
     * The identities of {@code analyses}, as {@code rulings} allow, each given to {@code each} when it is made; {@code skews}
     * is told of the keys that were bounded.
     */
    Identities link(Analyses analyses, Rulings rulings, Shelf shelf, Skews skews, Consumer<Identity> each) {
        EntityTable entities = new EntityTable(analyses.ids(), shelf);
        Clusters clusters = joined(entities, analyses, rulings, skews);
        LinkedEntities linked = new LinkedEntities(entities, shelf);
        clusters.forEach(members -> {
            Identity identity = identity(linked.nextId(), members, entities);
            each.accept(identity);
            linked.add(identity, members);
        });
        return linked;
    }

    private Clusters joined(EntityTable entities, Analyses analyses, Rulings rulings, Skews skews) {
        Draft draft = new Draft(entities);
        analyses.forEach(analysis -> draft.read(analysis, rulings.apart()));
        Clusters clusters = new Clusters(entities);
        joinByConcept(entities, rulings.apart(), clusters);
        joinByKey(draft, clusters);
        List<Link> links = new ArrayList<>(personLinks(draft, skews));
        links.addAll(soundLinks(draft, skews));
        links.sort(Comparator.comparingDouble((Link l) -> -l.score())
                .thenComparingInt(Link::a)
                .thenComparingInt(Link::b));
        List<Link> unsure = new ArrayList<>();
        for (Link link : links) {
            if (link.score() >= NameMatcher.ALIKE && isSure(entities, link)) {
                clusters.joinUnlessContradicted(link.a(), link.b());
            } else {
                unsure.add(link);
            }
        }
        for (Link link : unsure) {
            double enough = link.score() >= NameMatcher.ALIKE ? SOME_COMPANY : ENOUGH_COMPANY;
            if (soon(entities, link) && clusters.company(link.a(), link.b()) >= enough) {
                clusters.joinUnlessContradicted(link.a(), link.b());
            }
        }
        rulings.same().forEach(clusters::rule);
        return clusters;
    }

    /** Whether both are of one type; a name of nothing known is a person's if a person has it. */
    private static boolean isSure(EntityTable entities, Link link) {
        EntityType a = entities.type(link.a());
        EntityType b = entities.type(link.b());
        return a == b || a == EntityType.PERSON || b == EntityType.PERSON;
    }

    /** Whether both reports are of the same days. */
    private static boolean soon(EntityTable entities, Link link) {
        LocalDate a = entities.day(link.a());
        LocalDate b = entities.day(link.b());
        return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a, b)) <= SOON;
    }

    /** Neighbouring entities that the data knows as one. */
    private static void joinByConcept(EntityTable entities, Set<Identity.Member> apart, Clusters clusters) {
        HashNumbers last = new HashNumbers(-1);
        for (int entity = 0; entity < entities.size(); entity++) {
            boolean open = entities.concept(entity) != EntityTable.NONE
                    && (apart.isEmpty() || !apart.contains(entities.member(entity)));
            int before = open ? last.put(entities.concept(entity), entity) : -1;
            if (before >= 0) {
                clusters.joinUnlessConceptsDiffer(before, entity);
            }
        }
    }

    /** Neighbouring entities with a key that leaves no doubt. */
    private static void joinByKey(Draft draft, Clusters clusters) {
        HashNumbers last = new HashNumbers(-1);
        for (int i = 0; i < draft.keys.size(); i++) {
            int entity = (int) draft.withKey.get(i);
            int before = last.put(draft.keys.get(i), entity);
            if (before >= 0) {
                clusters.joinUnlessConceptsDiffer(before, entity);
            }
        }
    }

    private static List<Link> personLinks(Draft draft, Skews skews) {
        List<Link> links = new ArrayList<>();
        for (Keyed.Pair<Named> pair : Keyed.pairs(
                draft.persons,
                p -> personKeys(p, draft.compared),
                (a, b) -> draft.entities.report(a.entity()) != draft.entities.report(b.entity()),
                REACH,
                "persons",
                skews)) {
            double score = score(pair.first(), pair.second(), draft.compared);
            if (score >= ALIKE_IN_COMPANY) {
                links.add(new Link(score, pair.first().entity(), pair.second().entity()));
            }
        }
        return links;
    }

    /** Bodies and places that the data does not know, by the sound of what is not translated in their names. */
    private List<Link> soundLinks(Draft draft, Skews skews) {
        ComparedNames compared = draft.compared;
        List<Link> links = new ArrayList<>();
        for (Keyed.Pair<Named> pair : Keyed.pairs(
                draft.sounding,
                s -> List.of(names.soundKey(
                        compared.name(s.names().get(0)),
                        compared.language(s.names().get(0)))),
                (a, b) -> draft.entities.report(a.entity()) != draft.entities.report(b.entity()),
                REACH,
                "sounds",
                skews)) {
            int a = pair.first().names().get(0);
            int b = pair.second().names().get(0);
            double score = names.sound(compared.name(a), compared.language(a), compared.name(b), compared.language(b));
            if (score >= NameMatcher.ALIKE) {
                links.add(new Link(score, pair.first().entity(), pair.second().entity()));
            }
        }
        return links;
    }

    /** Forms of two words or more; a family name alone is shared by too many. */
    private static List<String> fullNames(EntityOfReport person) {
        return person.named().stream().filter(n -> n.strip().indexOf(' ') > 0).toList();
    }

    private static Collection<String> personKeys(Named person, ComparedNames compared) {
        Set<String> keys = new LinkedHashSet<>();
        person.names().forEach(n -> keys.addAll(compared.keys(n)));
        return keys;
    }

    private static double score(Named a, Named b, ComparedNames compared) {
        double best = 0;
        for (int nameOfA : a.names()) {
            for (int nameOfB : b.names()) {
                best = Math.max(best, compared.score(nameOfA, nameOfB));
            }
        }
        return best;
    }

    private static Identity identity(String id, int[] cluster, EntityTable entities) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        List<String> called = new ArrayList<>();
        List<Passage> mentions = new ArrayList<>();
        List<Identity.Member> members = new ArrayList<>();
        Map<String, Integer> countries = new TreeMap<>();
        for (int entity : cluster) {
            members.add(entities.member(entity));
            if (entities.country(entity) != EntityTable.NONE) {
                countries.merge(entities.string(entities.country(entity)), 1, Integer::sum);
            }
            EntityTable.Details details = entities.details(entity);
            called.add(details.name());
            Map<String, Integer> forms =
                    counts.computeIfAbsent(entities.language(entity).tag(), k -> new TreeMap<>());
            forms.merge(details.name(), 1, Integer::sum);
            for (EntityOfReport.Words words : details.mentions()) {
                mentions.add(words.passage());
                if (words.isName()) {
                    forms.merge(words.passage().text(), 1, Integer::sum);
                }
            }
        }
        mentions.sort(null);
        Map<String, List<String>> names = new TreeMap<>();
        counts.forEach((language, forms) -> names.put(language, byFrequency(forms)));
        return new Identity(
                id,
                type(cluster, entities),
                NameChoice.best(called),
                names,
                mostFrequent(countries),
                members,
                mentions);
    }

    /** Forms that differ only in what folding removes count as one, under the most frequent. */
    private static List<String> byFrequency(Map<String, Integer> forms) {
        if (forms.size() == 1) {
            return List.copyOf(forms.keySet());
        }
        Map<String, String> bare = new HashMap<>();
        Map<String, Integer> folded = new HashMap<>();
        forms.forEach(
                (form, count) -> folded.merge(bare.computeIfAbsent(form, EntityNames::bare), count, Integer::sum));
        Set<String> seen = new LinkedHashSet<>();
        return forms.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .filter(e -> seen.add(bare.getOrDefault(e.getKey(), "")))
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Integer> e) -> -folded.getOrDefault(bare.getOrDefault(e.getKey(), ""), 0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The type that most reports give it, {@link EntityType#OTHER} only if all do. */
    private static EntityType type(int[] cluster, EntityTable entities) {
        int[] counts = new int[EntityType.values().length];
        EntityType best = entities.type(cluster[0]);
        for (int entity : cluster) {
            EntityType type = entities.type(entity);
            counts[type.ordinal()]++;
            boolean more = counts[type.ordinal()] > counts[best.ordinal()];
            best = type != EntityType.OTHER && (more || best == EntityType.OTHER) ? type : best;
        }
        return best;
    }

    private static @Nullable String mostFrequent(Map<String, Integer> counts) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
