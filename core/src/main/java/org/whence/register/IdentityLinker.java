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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Glossary;
import org.whence.likeness.Keyed;
import org.whence.likeness.Skews;
import org.whence.report.Passage;

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
    /** Days between two such reports. */
    private static final long SOON = 10;

    private final NameMatcher names;
    private final Glossary glossary;

    IdentityLinker(NameMatcher names, Glossary glossary) {
        this.names = names;
        this.glossary = glossary;
    }

    /** Whether both reports are of the same days. */
    private static boolean soon(Link link) {
        LocalDate a = link.a().day();
        LocalDate b = link.b().day();
        return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a, b)) <= SOON;
    }

    private record Link(double score, EntityOfReport a, EntityOfReport b) {}

    /**
     * The identities of {@code analyses}, as {@code rulings} allow; {@code skews} is
     * told of the keys that were bounded.
     */
    Identities link(Analyses analyses, Rulings rulings, Skews skews) {
        List<EntityOfReport> entities = new ArrayList<>();
        analyses.forEach(analysis -> entities.addAll(EntityOfReport.all(analysis, glossary)));
        entities.sort(null);
        Clusters clusters = new Clusters(entities);
        // whoever stands apart is joined to nobody, nor joins others
        List<EntityOfReport> open = entities.stream()
                .filter(e -> !rulings.apart().contains(e.member()))
                .toList();
        decidedByKey(
                        open,
                        e -> e.entity().concept() == null
                                ? List.of()
                                : List.of("concept " + e.entity().concept()))
                .forEach(l -> clusters.joinUnlessConceptsDiffer(l.a(), l.b()));
        decidedByKey(open, EntityOfReport::keys).forEach(l -> clusters.joinUnlessConceptsDiffer(l.a(), l.b()));
        List<Link> links = new ArrayList<>(personLinks(open, skews));
        links.addAll(soundLinks(open, skews));
        links.sort(Comparator.comparingDouble((Link l) -> -l.score())
                .thenComparing(Link::a)
                .thenComparing(Link::b));
        List<Link> unsure = new ArrayList<>();
        for (Link link : links) {
            if (link.score() >= NameMatcher.ALIKE) {
                clusters.joinUnlessContradicted(link.a(), link.b());
            } else {
                unsure.add(link);
            }
        }
        for (Link link : unsure) {
            if (soon(link) && clusters.company(link.a(), link.b()) >= ENOUGH_COMPANY) {
                clusters.joinUnlessContradicted(link.a(), link.b());
            }
        }
        rulings.same().forEach(clusters::rule);
        return new Identities(identities(clusters));
    }

    /** Neighbouring entities with a key that leaves no doubt. */
    private static List<Link> decidedByKey(
            List<EntityOfReport> entities, Function<EntityOfReport, Collection<String>> keys) {
        Map<String, EntityOfReport> last = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (EntityOfReport entity : entities) {
            for (String key : keys.apply(entity)) {
                EntityOfReport before = last.put(key, entity);
                if (before != null) {
                    links.add(new Link(1, before, entity));
                }
            }
        }
        return links;
    }

    private List<Link> personLinks(List<EntityOfReport> entities, Skews skews) {
        List<EntityOfReport> persons = entities.stream()
                .filter(e ->
                        e.entity().type() == EntityType.PERSON && !fullNames(e).isEmpty())
                .toList();
        ComparedNames compared = new ComparedNames(names);
        List<Link> links = new ArrayList<>();
        for (Keyed.Pair<EntityOfReport> pair : Keyed.pairs(
                persons,
                p -> personKeys(p, compared),
                (a, b) -> !a.report().equals(b.report()),
                REACH,
                "persons",
                skews)) {
            double score = score(pair.first(), pair.second(), compared);
            if (score >= ALIKE_IN_COMPANY) {
                links.add(new Link(score, pair.first(), pair.second()));
            }
        }
        return links;
    }

    private record Sounding(EntityOfReport entity, String name) {}

    /** Bodies and places that the data does not know, by the sound of what is not translated in their names. */
    private List<Link> soundLinks(List<EntityOfReport> entities, Skews skews) {
        List<Sounding> sounding = new ArrayList<>();
        for (EntityOfReport entity : entities) {
            for (String name : entity.own()) {
                if (name.length() >= SHORTEST_OWN_NAME) {
                    sounding.add(new Sounding(entity, name));
                }
            }
        }
        List<Link> links = new ArrayList<>();
        for (Keyed.Pair<Sounding> pair : Keyed.pairs(
                sounding,
                s -> List.of(s.entity().entity().type() + " "
                        + names.soundKey(s.name(), s.entity().language())),
                (a, b) -> !a.entity().report().equals(b.entity().report()),
                REACH,
                "sounds",
                skews)) {
            double score = names.sound(
                    pair.first().name(),
                    pair.first().entity().language(),
                    pair.second().name(),
                    pair.second().entity().language());
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

    private static Collection<String> personKeys(EntityOfReport person, ComparedNames compared) {
        Set<String> keys = new LinkedHashSet<>();
        fullNames(person).forEach(n -> keys.addAll(compared.keys(n, person.language())));
        return keys;
    }

    private static double score(EntityOfReport a, EntityOfReport b, ComparedNames compared) {
        double best = 0;
        for (String nameOfA : fullNames(a)) {
            for (String nameOfB : fullNames(b)) {
                best = Math.max(best, compared.score(nameOfA, a.language(), nameOfB, b.language()));
            }
        }
        return best;
    }

    private static List<Identity> identities(Clusters clusters) {
        List<Identity> identities = new ArrayList<>();
        for (List<EntityOfReport> cluster : clusters.all()) {
            identities.add(identity("E" + (identities.size() + 1), cluster));
        }
        return identities;
    }

    private static Identity identity(String id, List<EntityOfReport> cluster) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        List<Passage> mentions = new ArrayList<>();
        List<Identity.Member> members = new ArrayList<>();
        Map<String, Integer> countries = new TreeMap<>();
        for (EntityOfReport entity : cluster) {
            members.add(entity.member());
            if (entity.entity().country() != null) {
                countries.merge(entity.entity().country(), 1, Integer::sum);
            }
            Map<String, Integer> forms =
                    counts.computeIfAbsent(entity.language().tag(), k -> new TreeMap<>());
            forms.merge(entity.entity().name(), 1, Integer::sum);
            mentions.addAll(entity.mentions());
            entity.names().forEach((name, count) -> forms.merge(name, count, Integer::sum));
        }
        mentions.sort(null);
        Map<String, List<String>> names = new TreeMap<>();
        counts.forEach((language, forms) -> names.put(language, byFrequency(forms)));
        return new Identity(
                id,
                cluster.get(0).entity().type(),
                NameChoice.best(cluster),
                names,
                mostFrequent(countries),
                members,
                mentions);
    }

    /** Forms that differ only in what folding removes count as one, under the most frequent. */
    private static List<String> byFrequency(Map<String, Integer> forms) {
        Map<String, Integer> folded = new HashMap<>();
        forms.forEach((form, count) -> folded.merge(EntityNames.bare(form), count, Integer::sum));
        Set<String> seen = new LinkedHashSet<>();
        return forms.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .filter(e -> seen.add(EntityNames.bare(e.getKey())))
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Integer> e) -> -folded.getOrDefault(EntityNames.bare(e.getKey()), 0)))
                .map(Map.Entry::getKey)
                .toList();
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
