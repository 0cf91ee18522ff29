package org.whence.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.entity.Office.Qualifier;
import org.whence.entity.Tenure;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.report.Passage;
import org.whence.syntax.Token;

/**
 * Offices and their holders. An office is put into English words, so that the same office said in several languages is one
 * office: role from the data's code; body by its name in the register; otherwise field and state. What the data does not
 * know stays as it stands in the report.
 *
 * <p>Who is called a former holder, or is only elected, does not hold the office: that is a tenure apart. An office that one
 * alone can hold is held in several intervals by who is named its holder before and after somebody else.
 */
final class OfficeLinker {
    private final Lexicon domains;
    private final Map<String, String> bodies;

    private OfficeLinker(Lexicon domains, Map<String, String> bodies) {
        this.domains = domains;
        this.bodies = Map.copyOf(bodies);
    }

    /** With the fields of offices and the English names of bodies that the entity stage knows. */
    static OfficeLinker load() {
        Map<String, String> bodies = new HashMap<>();
        for (FactLine line :
                FactFile.load(Entity.class, Language.ENGLISH + "/bodies.facts").lines()) {
            bodies.putIfAbsent(line.required(0, "name"), line.list(3).get(0));
        }
        return new OfficeLinker(Lexicon.load(Entity.class, "domains.facts"), bodies);
    }

    private record Held(
            Identity holder,
            String office,
            String post,
            Standing standing,
            @Nullable String day,
            Passage passage,
            List<Qualifier> qualifiers) {

        /** Holder, office and standing: what makes one tenure. */
        String key() {
            return post + "/" + holder.id() + "/" + standing;
        }
    }

    /** Whether an office is held as of the report. */
    private enum Standing {
        HELD,
        NO_LONGER,
        NOT_YET;

        static Standing of(Office office) {
            return office.isHeld() ? HELD : office.qualifiers().contains(Qualifier.DESIGNATE) ? NOT_YET : NO_LONGER;
        }
    }

    /** The holders of offices, read from analyses one by one, in the order of their reports' ids. */
    final class Reading {
        private final Identities identities;
        private final Map<String, List<Held>> byKey = new TreeMap<>();
        private final Map<String, List<Held>> holders = new TreeMap<>();

        private Reading(Identities identities) {
            this.identities = identities;
        }

        void take(Analysis analysis) {
            for (Entity entity : analysis.entities().all()) {
                if (entity.type() != EntityType.PERSON) {
                    continue;
                }
                identities.of(analysis.report().id(), entity.id()).ifPresent(holder -> {
                    for (Office office : entity.offices()) {
                        Held held = held(analysis, holder, office, identities);
                        byKey.computeIfAbsent(held.key(), k -> new ArrayList<>())
                                .add(held);
                        if (held.standing() == Standing.HELD && office.isHeldByOne()) {
                            holders.computeIfAbsent(held.post(), k -> new ArrayList<>())
                                    .add(held);
                        }
                    }
                });
            }
        }

        /** Sorted by office, then in time, what is undated last. */
        List<Tenure> tenures() {
            return byKey.values().stream()
                    .flatMap(held ->
                            intervals(held, holders.getOrDefault(held.get(0).post(), List.of())).stream())
                    .map(OfficeLinker::tenure)
                    .sorted(Comparator.comparing(Tenure::office)
                            .thenComparing(t -> t.from() == null ? "9" : t.from())
                            .thenComparing(Tenure::holder)
                            .thenComparing(Tenure::entity)
                            .thenComparing(t -> t.qualifiers().toString()))
                    .toList();
        }
    }

    Reading reading(Identities identities) {
        return new Reading(identities);
    }

    /** {@code held}, cut where somebody else is named the holder in between; what is undated stays with the first. */
    private static List<List<Held>> intervals(List<Held> held, List<Held> holders) {
        Held first = held.get(0);
        // what is told of one day has nothing in between
        if (first.standing() != Standing.HELD
                || holders.isEmpty()
                || held.stream().map(Held::day).distinct().count() == 1) {
            return List.of(held);
        }
        TreeSet<String> others = new TreeSet<>();
        for (Held other : holders) {
            if (other.day() != null
                    && !other.holder().id().equals(first.holder().id())) {
                others.add(other.day());
            }
        }
        List<Held> inOrder = new ArrayList<>(held);
        inOrder.sort(Comparator.comparing((Held h) -> h.day() == null ? "" : h.day()));
        List<List<Held>> intervals = new ArrayList<>();
        List<Held> interval = new ArrayList<>();
        String last = null;
        for (Held one : inOrder) {
            String between = last == null ? null : others.higher(last);
            if (between != null && one.day() != null && between.compareTo(one.day()) < 0) {
                intervals.add(interval);
                interval = new ArrayList<>();
            }
            interval.add(one);
            last = one.day();
        }
        intervals.add(interval);
        return intervals;
    }

    private static Tenure tenure(List<Held> held) {
        TreeSet<String> days = new TreeSet<>();
        Map<String, Integer> words = new TreeMap<>();
        for (Held one : held) {
            words.merge(one.office(), 1, Integer::sum);
            if (one.day() != null) {
                days.add(one.day());
            }
        }
        String office = words.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
        Identity holder = held.get(0).holder();
        return new Tenure(
                office,
                NameChoice.latin(holder),
                holder.id(),
                days.isEmpty() ? null : days.first(),
                days.isEmpty() ? null : days.last(),
                held.stream().map(Held::passage).distinct().sorted().toList(),
                held.stream().flatMap(h -> h.qualifiers().stream()).toList());
    }

    private Held held(Analysis analysis, Identity holder, Office office, Identities identities) {
        String role = office.code().isEmpty() ? office.role() : office.code().replace('-', ' ');
        Mention body = body(analysis, office);
        Identity identity = body == null
                ? null
                : identities.of(analysis.report().id(), body.entity()).orElse(null);
        List<String> states = states(analysis, office);
        String state = office.country() != null ? office.country() : states.isEmpty() ? null : states.get(0);
        String words;
        String of;
        if (body != null && identity != null) {
            words = role + " of the " + withState(english(analysis, body, identity), state);
            of = identity.id();
        } else {
            String field = field(analysis, office);
            String named =
                    !field.isEmpty() ? field + " " + role : office.of().isEmpty() ? role : role + " of " + office.of();
            String to =
                    states.stream().filter(s -> !s.equals(state)).findFirst().orElse("");
            words = named + (state == null ? "" : " of " + country(state)) + (to.isEmpty() ? "" : " to " + country(to));
            of = (field.isEmpty() ? office.of().toLowerCase(Locale.ROOT) : field) + "/" + state;
        }
        return new Held(
                holder,
                words,
                role + "/" + of,
                Standing.of(office),
                analysis.report().day().map(d -> d.value()).orElse(null),
                analysis.report().passage(office.span()),
                office.qualifiers());
    }

    /** The body named inside the words for the office, the longest if there are several. */
    private static @Nullable Mention body(Analysis analysis, Office office) {
        return analysis.entities().inside(office.span()).stream()
                .filter(m -> m.type() == EntityType.ORGANISATION && m.form() != Mention.Form.PRONOUN)
                .max(Comparator.comparingInt((Mention m) -> m.span().length())
                        .thenComparing(m -> -m.span().start()))
                .orElse(null);
    }

    /** English name of a body: what the data calls it, else one that the register has in Latin letters. */
    private String english(Analysis analysis, Mention body, Identity identity) {
        String concept =
                analysis.entities().entity(body.entity()).map(Entity::concept).orElse("");
        return bodies.getOrDefault(concept, NameChoice.latin(identity));
    }

    /** States named inside the words for the office, in order. */
    private static List<String> states(Analysis analysis, Office office) {
        Set<String> states = new LinkedHashSet<>();
        for (Mention mention : analysis.entities().inside(office.span())) {
            if (mention.type() == EntityType.STATE || mention.type() == EntityType.NATIONALITY) {
                analysis.entities()
                        .entity(mention.entity())
                        .map(Entity::country)
                        .ifPresent(states::add);
            }
        }
        return List.copyOf(states);
    }

    /** The field of the office in English, if the data knows the words for it; empty if it does not. */
    private String field(Analysis analysis, Office office) {
        Set<String> field = new LinkedHashSet<>();
        for (var sentence : analysis.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (!office.span().contains(token.span()) || !office.of().contains(token.form())) {
                    continue;
                }
                Lexicon.Found found = domains.longestAt(analysis.report().language(), tokens, i);
                if (found != null) {
                    field.add(found.label().replace('-', ' '));
                    i += found.tokens() - 1;
                }
            }
        }
        return String.join(" and ", field);
    }

    private static String withState(String name, @Nullable String state) {
        if (state == null) {
            return name;
        }
        String country = country(state);
        // "Iraqi Ministry of Defence" says Iraq already; four letters tell nearly all states and peoples apart
        String root = country.substring(0, Math.min(4, country.length())).toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(root) ? name : name + " of " + country;
    }

    private static final Map<String, String> COUNTRIES = countries();

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String region : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(region).build();
            countries.putIfAbsent(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(countries);
    }

    /** English name of a state; the code itself if it is none. */
    static String country(String alpha3) {
        return COUNTRIES.getOrDefault(alpha3, alpha3);
    }
}
