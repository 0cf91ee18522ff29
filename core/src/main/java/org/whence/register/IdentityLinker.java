package org.whence.register;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Glossary;
import org.whence.likeness.Keyed;
import org.whence.likeness.Skews;
import org.whence.report.Passage;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

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
    /** Fewer concepts do not make the name of a body: "the ministry". */
    private static final int FEWEST_CONCEPTS = 2;

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
        var a = link.a().analysis().report().day().orElse(null);
        var b = link.b().analysis().report().day().orElse(null);
        return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) <= SOON;
    }

    private record Link(double score, EntityOfReport a, EntityOfReport b) {}

    /**
     * The identities of {@code analyses}, which are sorted by report id and differ in it, as {@code rulings} allow; {@code skews} is
     * told of the keys that were bounded.
     */
    Identities link(List<Analysis> analyses, Rulings rulings, Skews skews) {
        List<EntityOfReport> entities = new ArrayList<>();
        for (Analysis analysis : analyses) {
            entities.addAll(EntityOfReport.all(analysis));
        }
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
        decidedByKey(open, this::decidingKeys).forEach(l -> clusters.joinUnlessConceptsDiffer(l.a(), l.b()));
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

    private Collection<String> decidingKeys(EntityOfReport of) {
        Entity entity = of.entity();
        Set<String> keys = new LinkedHashSet<>();
        switch (entity.type()) {
            case STATE, NATIONALITY -> {
                if (entity.country() != null) {
                    keys.add(entity.type() + " " + entity.country());
                }
            }
            case ORGANISATION -> {
                for (Mention mention : of.mentions()) {
                    if (mention.form() == Mention.Form.NAME) {
                        bodyKey(of, mention.span()).ifPresent(keys::add);
                    }
                }
                if (entity.concept() == null && !of.named().isEmpty()) {
                    keys.add("body " + bare(of.named().get(0)) + " " + entity.country());
                }
            }
            case PLACE, EQUIPMENT, OTHER -> {
                if (entity.concept() == null) {
                    of.named().forEach(n -> keys.add(entity.type() + " " + bare(n)));
                }
            }
            case PERSON, MONEY, QUANTITY -> {}
        }
        return keys;
    }

    /** Concepts and state of a body's name, if every content word of it is one of them. */
    private Optional<String> bodyKey(EntityOfReport of, Span span) {
        List<Token> tokens = of.tokens(span);
        Set<String> concepts = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        Map<String, Entity> entities = new HashMap<>();
        of.analysis().entities().all().forEach(e -> entities.put(e.id(), e));
        Set<Integer> inState = new LinkedHashSet<>();
        for (Mention inside : of.analysis().entities().inside(span)) {
            Entity entity = entities.get(inside.entity());
            if (entity != null
                    && (entity.type() == EntityType.STATE || entity.type() == EntityType.NATIONALITY)
                    && entity.country() != null) {
                states.add(entity.country());
                tokens.stream()
                        .filter(t -> inside.span().contains(t.span()))
                        .forEach(t -> inState.add(t.span().start()));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord() || inState.contains(tokens.get(i).span().start())) {
                continue;
            }
            List<String> meant = glossary.at(of.language(), tokens, i);
            if (!meant.isEmpty()) {
                concepts.add(meant.get(0));
            } else if (tokens.get(i).isCapitalised()) {
                return Optional.empty();
            }
        }
        if (states.isEmpty() && of.entity().country() != null) {
            states.add(of.entity().country());
        }
        return concepts.size() < FEWEST_CONCEPTS || states.isEmpty()
                ? Optional.empty()
                : Optional.of("body of " + states + " " + concepts);
    }

    private static String bare(String name) {
        return Folding.fold(name).replaceAll("[\\p{Punct}\\s]+", " ").strip();
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
                (a, b) ->
                        !a.analysis().report().id().equals(b.analysis().report().id()),
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
            EntityType type = entity.entity().type();
            boolean named = type == EntityType.ORGANISATION || type == EntityType.PLACE;
            if (named && entity.entity().concept() == null) {
                for (String name : ownNames(entity)) {
                    if (name.length() >= SHORTEST_OWN_NAME) {
                        sounding.add(new Sounding(entity, name));
                    }
                }
            }
        }
        List<Link> links = new ArrayList<>();
        for (Keyed.Pair<Sounding> pair : Keyed.pairs(
                sounding,
                s -> List.of(s.entity().entity().type() + " "
                        + names.soundKey(s.name(), s.entity().language())),
                (a, b) -> !a.entity()
                        .analysis()
                        .report()
                        .id()
                        .equals(b.entity().analysis().report().id()),
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

    /**
     * The words of a name that the glossary does not translate: Khiran in "Khiran News Agency"; and the whole name, since what
     * one language translates another may write by its sound: Arka Press, Арка-Пресс.
     */
    private Set<String> ownNames(EntityOfReport of) {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : of.mentions()) {
            if (mention.form() != Mention.Form.NAME
                    || !of.analysis()
                            .report()
                            .at(mention.span())
                            .equals(of.named().get(0))) {
                continue;
            }
            List<Token> tokens = of.tokens(mention.span());
            List<String> own = new ArrayList<>();
            List<String> called = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).isWord()) {
                    continue;
                }
                List<String> meant = glossary.at(of.language(), tokens, i);
                if (meant.isEmpty()) {
                    own.add(tokens.get(i).form());
                }
                if (!meant.contains("agency")) {
                    called.add(tokens.get(i).form());
                }
            }
            names.add(String.join(" ", own));
            if (!own.isEmpty()) {
                names.add(String.join(" ", called));
            }
        }
        return names;
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
            for (Mention mention : entity.mentions()) {
                Passage passage = entity.analysis().report().passage(mention.span());
                mentions.add(passage);
                if (mention.form() == Mention.Form.NAME) {
                    forms.merge(passage.text(), 1, Integer::sum);
                }
            }
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
        forms.forEach((form, count) -> folded.merge(bare(form), count, Integer::sum));
        Set<String> seen = new LinkedHashSet<>();
        return forms.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .filter(e -> seen.add(bare(e.getKey())))
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Integer> e) -> -folded.getOrDefault(bare(e.getKey()), 0)))
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
