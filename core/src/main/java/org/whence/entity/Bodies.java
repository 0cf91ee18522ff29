package org.whence.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/** Bodies by the words for them: by concept, by their own words, or as one that the report names more fully elsewhere. */
final class Bodies {
    /** Sectors whose bodies act on people without a name and, as news writes, without an article: police arrested, a court jailed. */
    private static final Set<String> ENFORCING = Set.of("COP", "JUD");

    private final Draft draft;
    private final Units units;
    private final ShownForms forms;

    Bodies(Draft draft, ShownForms forms) {
        this.draft = draft;
        this.units = draft.units;
        this.forms = forms;
    }

    void findKnown() {
        for (Phrase phrase : draft.phrases) {
            if (!phrase.isBody() || draft.attached.contains(phrase) || draft.named[phrase.headUnit.from()]) {
                continue;
            }
            String concept = phrase.concept();
            if (concept == null) {
                continue;
            }
            Cluster cluster =
                    draft.known(concept, concept.startsWith("iso:") ? EntityType.STATE : EntityType.ORGANISATION);
            if (phrase.head.kind() == Kind.BODY && phrase.head.code().startsWith("iso:")) {
                cluster.type = EntityType.STATE;
            }
            body(cluster, phrase);
        }
    }

    private void body(Cluster cluster, Phrase phrase) {
        draft.ofHead.put(phrase.headUnit.from(), cluster);
        if (cluster.country == null) {
            cluster.country = phrase.country;
        }
        if (cluster.sector.isEmpty()) {
            cluster.sector = phrase.head.sector();
        }
        boolean own = cluster.concept == null || cluster.concept.startsWith("body:");
        if (own && cluster.head.isEmpty() && phrase.head.kind() == Kind.HEAD) {
            cluster.head = phrase.head.code();
            cluster.domain = phrase.domain();
        }
        int start = draft.start(phrase);
        int end = draft.end(phrase.to);
        String shown = forms.withoutCase(phrase, draft.text(start, end));
        boolean name = phrase.head.kind() == Kind.BODY
                || phrase.nameFrom >= 0
                || phrase.country != null
                || !phrase.domains.isEmpty();
        if (cluster.type == EntityType.STATE) {
            draft.mention(cluster, start, end, phrase.from, EntityType.STATE, Mention.Form.NOMINAL);
            return;
        }
        cluster.call(shown, name ? fullness(phrase) : 0);
        draft.mention(cluster, start, end, phrase.from, cluster.type, name ? Mention.Form.NAME : Mention.Form.NOMINAL);
    }

    private static int fullness(Phrase phrase) {
        return phrase.to - phrase.from + (phrase.country != null ? 10 : 0) + (phrase.domains.isEmpty() ? 0 : 5);
    }

    void findOthers() {
        for (Phrase phrase : draft.phrases) {
            if (!phrase.isBody()
                    || draft.attached.contains(phrase)
                    || draft.ofHead.containsKey(phrase.headUnit.from())
                    || draft.named[phrase.headUnit.from()]) {
                continue;
            }
            boolean ofUnknown = isOfUnknown(phrase);
            Cluster same = apposed(phrase);
            if (same == null && !ofUnknown && (!isBare(phrase) || draft.isDefinite(phrase) || isParent(phrase))) {
                same = sameBody(phrase);
            }
            if (same == null && !ofUnknown) {
                same = officesBody(phrase);
            }
            if (same == null && !ofUnknown) {
                same = bodyOfOnlyState(phrase);
            }
            if (same == null && isBare(phrase) && phrase.head.code().equals("side")) {
                continue;
            }
            if (same == null
                    && isBare(phrase)
                    && !ENFORCING.contains(phrase.head.sector())
                    && (!draft.isDefinite(phrase) || !phrase.head.detail().equals("unique"))) {
                continue;
            }
            if (same == null) {
                String own = "own:"
                        + Folding.fold(
                                draft.text(draft.start(phrase), draft.end(ofUnknown ? phrase.to + 1 : phrase.to)));
                Cluster cluster = draft.known(own, EntityType.ORGANISATION);
                cluster.concept = null;
                same = cluster;
            }
            body(same, phrase);
        }
    }

    /** "the militia al-Hashd": the name directly behind its kind. */
    private @Nullable Cluster apposed(Phrase phrase) {
        int next = phrase.to;
        while (units.together(next, phrase.from)
                && next - phrase.to < 1
                && units.word(next).token().kind() == Token.Kind.QUOTE) {
            next++;
        }
        Unit unit = units.together(next, phrase.from) ? units.at(next) : null;
        Entry body = unit == null || unit.from() != next ? null : unit.find(Kind.BODY);
        return body == null || !phrase.domains.isEmpty() ? null : draft.byConcept.get(body.code());
    }

    /** Whether an office or group is draft.named by this body: "committee head". */
    private boolean isParent(Phrase phrase) {
        for (Phrase other : draft.phrases) {
            if (other.parent != null && other.parent.headUnit.from() == phrase.headUnit.from()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Phrase phrase) {
        return phrase.country == null && phrase.parent == null && phrase.domains.isEmpty() && !phrase.stateNoun;
    }

    /** A body of the same kind that the draft.report draft.names more fully, the nearest before, else the first after. */
    private @Nullable Cluster sameBody(Phrase phrase) {
        String domain = phrase.domain();
        boolean bare = domain.isEmpty();
        int at = draft.start(phrase);
        if (bare && phrase.indefinite) {
            return null;
        }
        Predicate<Cluster> fits = c -> c.head.equals(phrase.head.code())
                && (bare || c.domain.equals(domain) || isPartOfField(domain, c.domain))
                && (phrase.country == null || c.country == null || phrase.country.equals(c.country));
        String here = bare ? draft.countryOfSentence(phrase) : null;
        Cluster before = here == null ? null : draft.nearest(fits.and(c -> here.equals(c.country)), at);
        if (before == null) {
            before = draft.nearest(fits, at);
        }
        if (before == null && bare && phrase.head.code().equals("militia")) {
            before = draft.nearest(c -> c.type == EntityType.ORGANISATION && c.sector.equals("REB"), at);
        }
        boolean headline = units.word(phrase.from).sentence() == 0;
        if (before != null || !headline || bare && !phrase.head.detail().equals("unique")) {
            return before;
        }
        return draft.clusters.stream()
                .filter(fits.and(c -> c.country != null))
                .findFirst()
                .orElse(null);
    }

    /** "The defence committee" may be that of defence and security. */
    private static boolean isPartOfField(String domain, String field) {
        return field.indexOf('+') > 0 && List.of(field.split("\\+")).containsAll(List.of(domain.split("\\+")));
    }

    /** The body of an office that the draft.report draft.names with its state: the ministry of "the Iraqi defence minister". */
    private @Nullable Cluster officesBody(Phrase phrase) {
        if (phrase.country != null || !phrase.head.code().equals("ministry") || phrase.domains.isEmpty()) {
            return null;
        }
        for (Phrase role : draft.phrases) {
            if (role.isRole()
                    && role.country != null
                    && role.domain().equals(phrase.domain())
                    && role.head.code().contains("minister")) {
                phrase.country = role.country;
                String concept = phrase.concept();
                return concept == null ? null : draft.known(concept, EntityType.ORGANISATION);
            }
        }
        return null;
    }

    /** "The Ministry of Defence" in a draft.report that draft.names one state alone, and its bodies: that state's ministry. */
    private @Nullable Cluster bodyOfOnlyState(Phrase phrase) {
        if (phrase.country != null || phrase.parent != null || phrase.described || phrase.domains.isEmpty()) {
            return null;
        }
        Set<String> states = new HashSet<>();
        for (Cluster cluster : draft.clusters) {
            boolean state = cluster.type == EntityType.STATE || cluster.type == EntityType.NATIONALITY;
            if (state && cluster.country != null) {
                states.add(cluster.country);
            }
        }
        boolean speaks = draft.phrases.stream()
                .anyMatch(p -> (p.isBody() || p.isRole()) && p.country != null && states.contains(p.country));
        if (states.size() != 1 || !speaks) {
            return null;
        }
        phrase.country = states.iterator().next();
        String concept = phrase.concept();
        return concept == null ? null : draft.known(concept, EntityType.ORGANISATION);
    }

    /** "The defence ministry of Orvenia": whose it is stands behind it, where the language has it there, and is not known. */
    private boolean isOfUnknown(Phrase phrase) {
        return units.lexicon.grammar.bare().contains(PhraseGrammar.Part.STATE)
                && units.together(phrase.to, phrase.from)
                && units.at(phrase.to) == null
                && units.word(phrase.to).isCapitalised();
    }
}
