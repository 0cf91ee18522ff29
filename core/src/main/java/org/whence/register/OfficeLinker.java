package org.whence.register;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.whence.entity.Tenure;
import org.whence.likeness.Glossary;
import org.whence.report.Passage;
import org.whence.syntax.Token;

/**
 * Offices and their holders. An office is put into English words, so that the same office said in several languages is one
 * office: role from the data's code; body by its name in the register; otherwise field and state. What the data does not
 * know stays as it stands in the report.
 */
final class OfficeLinker {
    private final Glossary glossary;

    OfficeLinker(Glossary glossary) {
        this.glossary = glossary;
    }

    private record Held(
            Identity holder,
            String office,
            String key,
            @Nullable String day,
            Passage passage) {}

    /** Sorted by office, then holder. */
    List<Tenure> link(List<Analysis> analyses, Identities identities) {
        Map<String, List<Held>> byKey = new TreeMap<>();
        for (Analysis analysis : analyses) {
            for (Entity entity : analysis.entities().all()) {
                if (entity.type() != EntityType.PERSON) {
                    continue;
                }
                identities.of(analysis.report().id(), entity.id()).ifPresent(holder -> {
                    for (Office office : entity.offices()) {
                        Held held = held(analysis, holder, office, identities);
                        byKey.computeIfAbsent(held.key(), k -> new ArrayList<>())
                                .add(held);
                    }
                });
            }
        }
        return byKey.values().stream()
                .map(OfficeLinker::tenure)
                .sorted(Comparator.comparing(Tenure::office)
                        .thenComparing(Tenure::holder)
                        .thenComparing(Tenure::entity))
                .toList();
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
                held.stream().map(Held::passage).distinct().sorted().toList());
    }

    private Held held(Analysis analysis, Identity holder, Office office, Identities identities) {
        String role = office.code().isEmpty() ? office.role() : office.code().replace('-', ' ');
        Identity body = body(analysis, office, identities);
        List<String> states = states(analysis, office);
        String state = office.country() != null ? office.country() : states.isEmpty() ? null : states.get(0);
        String words;
        String of;
        if (body != null) {
            String name = NameChoice.latin(body);
            words = role + " of the " + withState(name, state);
            of = body.id();
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
                holder.id() + "/" + role + "/" + of,
                analysis.report().day().map(d -> d.value()).orElse(null),
                analysis.report().passage(office.span()));
    }

    /** The body named inside the words for the office, the longest if there are several. */
    private static @Nullable Identity body(Analysis analysis, Office office, Identities identities) {
        return analysis.entities().inside(office.span()).stream()
                .filter(m -> m.type() == EntityType.ORGANISATION && m.form() != Mention.Form.PRONOUN)
                .max(Comparator.comparingInt((Mention m) -> m.span().length())
                        .thenComparing(m -> -m.span().start()))
                .flatMap(m -> identities.of(analysis.report().id(), m.entity()))
                .orElse(null);
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

    /** The field of the office in English: the concepts in its words that are not those of the role itself. */
    private String field(Analysis analysis, Office office) {
        Set<String> role = new LinkedHashSet<>();
        Set<String> field = new LinkedHashSet<>();
        for (var sentence : analysis.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (!office.span().contains(tokens.get(i).span())) {
                    continue;
                }
                List<String> meant = glossary.at(analysis.report().language(), tokens, i);
                boolean ofField = !office.of().isEmpty()
                        && office.of().contains(tokens.get(i).form());
                if (!meant.isEmpty()) {
                    (ofField ? field : role).add(meant.get(0));
                } else if (ofField && tokens.get(i).isWord() && tokens.get(i).isCapitalised()) {
                    return "";
                }
            }
        }
        field.removeAll(role);
        return String.join(" and ", field.stream().map(glossary::english).toList());
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

    /** English name of a state; the code itself if it is none. */
    static String country(String alpha3) {
        for (String region : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(region).build();
            if (locale.getISO3Country().equals(alpha3)) {
                return locale.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return alpha3;
    }
}
