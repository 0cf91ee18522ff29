package org.whence.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.text.Span;

/** Persons by name: the same by full and by shorter forms of it; and the offices beside their names. */
final class Persons {
    private static final int SYLLABLES = 3;

    private final Draft draft;
    private final Units units;
    private final Descriptions descriptions;

    Persons(Draft draft, Descriptions descriptions) {
        this.draft = draft;
        this.units = draft.units;
        this.descriptions = descriptions;
    }

    void find() {
        List<Cluster> persons = new ArrayList<>();
        Map<NameSpan, Cluster> of = new LinkedHashMap<>();
        List<NameSpan> byLength = new ArrayList<>();
        for (NameSpan name : draft.names) {
            if (name.type == EntityType.PERSON) {
                byLength.add(name);
            }
        }
        byLength.sort(Comparator.comparingInt((NameSpan n) -> n.from - n.to).thenComparingInt(n -> n.from));
        for (NameSpan name : byLength) {
            List<Set<String>> parts = parts(name);
            Cluster cluster = name.known == null ? null : draft.byConcept.get(name.known.code());
            if (cluster == null) {
                cluster = samePerson(persons, name, parts);
            }
            if (cluster == null) {
                cluster = draft.fresh(EntityType.PERSON);
                cluster.parts = parts;
                persons.add(cluster);
            }
            if (name.known != null && cluster.concept == null) {
                cluster.concept = name.known.code();
                cluster.country = name.known.country();
                cluster.sector = name.known.sector();
                draft.byConcept.put(name.known.code(), cluster);
            }
            of.put(name, cluster);
            if (cluster.agreement == Agreement.UNKNOWN) {
                cluster.agreement = name.agreement != Agreement.UNKNOWN
                        ? name.agreement
                        : descriptions.genderOfVerb(name.from, name.to);
            }
            draft.mention(cluster, name.start, draft.end(name.to), name.from, EntityType.PERSON, Mention.Form.NAME);
        }
        for (NameSpan name : draft.names) {
            Cluster cluster = of.get(name);
            if (cluster != null) {
                cluster.call(name.name, name.to - name.from);
                name.offices.forEach(role -> hold(cluster, role));
            }
        }
    }

    private List<Set<String>> parts(NameSpan name) {
        List<Set<String>> parts = new ArrayList<>();
        for (int i = name.from; i < name.to; i++) {
            Word word = units.word(i);
            if (!word.is(WordClass.PARTICLE) || name.to - name.from == 1) {
                Set<String> keys = new LinkedHashSet<>(NameParts.keys(word, units.lexicon));
                // of a name of syllables, Korean or Chinese, the last alone has a case, and stems are too short for
                // others
                if (i == name.to - 1 && name.to - name.from >= SYLLABLES) {
                    keys.addAll(units.lexicon.declension.bases(word.norm()));
                }
                parts.add(keys);
            }
        }
        return parts;
    }

    /** The person of whose name {@code parts} is a part: the nearest before, else the only one. */
    private @Nullable Cluster samePerson(List<Cluster> persons, NameSpan name, List<Set<String>> parts) {
        Cluster best = null;
        int bestAt = -2;
        for (Cluster person : persons) {
            boolean others = name.known != null && person.concept != null && !person.concept.equals(name.known.code());
            if (others || !isPartOf(parts, person.parts) || Cluster.differ(person.agreement, name.agreement)) {
                continue;
            }
            int at = person.lastBefore(name.start);
            if (at > bestAt) {
                best = person;
                bestAt = at;
            }
        }
        return best;
    }

    private static boolean isPartOf(List<Set<String>> shorter, List<Set<String>> longer) {
        int at = 0;
        for (Set<String> part : shorter) {
            while (at < longer.size() && disjoint(part, longer.get(at))) {
                at++;
            }
            if (at == longer.size()) {
                return false;
            }
            at++;
        }
        // two words or more must end alike: Ali Hassan is no part of Ali Hassan Majid
        return shorter.size() == 1
                || shorter.size() == longer.size()
                || !disjoint(shorter.get(shorter.size() - 1), longer.get(longer.size() - 1));
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        for (String key : a) {
            if (b.contains(key)) {
                return false;
            }
        }
        return true;
    }

    private void hold(Cluster person, Phrase role) {
        draft.attached.add(role);
        draft.ofHead.put(role.headUnit.from(), person);
        int start = draft.start(role);
        int end = draft.end(role.to);
        draft.mention(person, start, end, role.from, EntityType.PERSON, Mention.Form.NOMINAL);
        String country = draft.countryOf(role);
        if (person.country == null) {
            person.country = country;
        }
        if (person.sector.isEmpty()) {
            person.sector = draft.sectorOf(role);
        }
        if (person.agreement == Agreement.UNKNOWN) {
            person.agreement = descriptions.genderOfForm(role);
        }
        person.roles.add(role);
        if (!isRank(role)) {
            Office office = new Office(
                    draft.text(role.headUnit.start(), role.headUnit.end()),
                    role.head.code(),
                    of(role),
                    country,
                    new Span(start, end),
                    List.copyOf(role.qualifiers));
            if (person.offices.stream().noneMatch(o -> o.span().equals(office.span()))) {
                person.offices.add(office);
            }
        }
    }

    /** A rank or a bare form of address is no office. */
    private static boolean isRank(Phrase role) {
        String code = role.head.code();
        boolean bare = !role.modified && role.country == null && role.parent == null && role.domains.isEmpty();
        return Codes.ALL.is(Codes.Group.RANK, code) || bare && Codes.ALL.is(Codes.Group.OFFICE_OF_SOMETHING, code);
    }

    private String of(Phrase role) {
        if (role.parent != null) {
            return draft.text(draft.start(role.parent), draft.end(role.parent.to));
        }
        if (role.domainFrom >= 0) {
            Unit unit = units.at(role.domainFrom);
            return draft.text(
                    unit == null ? units.word(role.domainFrom).start() : unit.start(), draft.end(role.domainTo));
        }
        return "";
    }
}
