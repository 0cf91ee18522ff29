package org.whence.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;

/**
 * Whom an office without a name means: "the minister", "the Turkish diplomat", "the ministry's spokeswoman". Somebody named who
 * holds that office, as far as body, field, state and gender agree; then somebody whose office such a word covers. A
 * description that the words make indefinite, or that fits many, names nobody.
 */
final class Descriptions {
    private final Units units;
    private final List<Cluster> clusters;
    private final Map<Integer, Cluster> ofHead;
    private final Function<Phrase, @Nullable String> countryOf;
    private final ToIntBiFunction<Cluster, Integer> lastBefore;

    /**
     * @param ofHead who or what a phrase names, by the first word of its head
     * @param lastBefore where a cluster was last mentioned before an offset; -1 if it was not
     */
    Descriptions(
            Units units,
            List<Cluster> clusters,
            Map<Integer, Cluster> ofHead,
            Function<Phrase, @Nullable String> countryOf,
            ToIntBiFunction<Cluster, Integer> lastBefore) {
        this.units = units;
        this.clusters = clusters;
        this.ofHead = ofHead;
        this.countryOf = countryOf;
        this.lastBefore = lastBefore;
    }

    /** Who is meant by {@code role}, which begins at {@code at}; null if the report does not show it. */
    @Nullable
    Cluster holder(Phrase role, int at) {
        String country = countryOf.apply(role);
        boolean bare = role.domains.isEmpty() && role.parent == null;
        Agreement gender = gender(role);
        String owner = pointedBody(role);
        Predicate<Cluster> named = c -> c.type == EntityType.PERSON
                && c.fullness > 0
                && !Cluster.differ(c.agreement, gender)
                && (owner.isEmpty() || c.roles.stream().anyMatch(held -> isOf(held, owner)));
        Predicate<Cluster> inOffice = named.and(c -> c.roles.stream()
                .anyMatch(held -> held.isNotHeld() == role.isNotHeld() && isSameOffice(held, role, country, c)));
        Predicate<Cluster> sameOffice =
                named.and(c -> c.roles.stream().anyMatch(held -> isSameOffice(held, role, country, c)));
        if (bare && (isIndefinite(role) || isVague(role) || isOwned(role))) {
            return null;
        }
        Cluster before = nearest(inOffice, at);
        if (before == null) {
            before = nearest(sameOffice, at);
        }
        if (before != null) {
            return before;
        }
        if (country != null && (!bare || role.toCountry != null)) {
            Cluster after = clusters.stream().filter(sameOffice).findFirst().orElse(null);
            if (after != null) {
                return after;
            }
        }
        if (country != null) {
            Cluster other = ofUnknownState(role, named, at);
            if (other != null) {
                return other;
            }
        }
        if (role.head.code().equals("accused")) {
            return only(named.and(c -> lastBefore.applyAsInt(c, at) >= 0
                    && c.roles.stream().noneMatch(r -> Codes.ALL.is(Codes.Group.COURTROOM, r.head.code()))));
        }
        return bare || role.parent != null ? covered(role, country, named, at) : null;
    }

    /** "The Turkish minister": the only one of that office whose state the report leaves open. */
    private @Nullable Cluster ofUnknownState(Phrase role, Predicate<Cluster> named, int at) {
        Predicate<Cluster> open = named.and(c -> c.country == null
                && c.roles.stream()
                        .anyMatch(held -> countryOf.apply(held) == null && isSameOffice(held, role, null, c)));
        return only(open.and(c -> lastBefore.applyAsInt(c, at) >= 0));
    }

    /** Whoever has an office that the word covers too: a diplomat is an ambassador, an officer is a general. */
    private @Nullable Cluster covered(Phrase role, @Nullable String country, Predicate<Cluster> named, int at) {
        Set<String> alike = Codes.ALL.alike(role.head.code());
        Set<String> sectors = role.parent == null ? Codes.ALL.sectorsOf(role.head.code()) : Set.of();
        Predicate<Cluster> fits = named.and(c -> sectors.contains(c.sector)
                || c.roles.stream()
                        .anyMatch(held ->
                                alike.contains(held.head.code()) && (role.parent == null || isSameBody(role, held))));
        Cluster certain = nearest(fits.and(c -> country == null || country.equals(c.country)), at);
        if (certain != null || country == null) {
            return certain;
        }
        // somebody of that nation may act for a body of many: the only one who may be meant
        return only(fits.and(c -> (c.country == null || isOfManyStates(c)) && lastBefore.applyAsInt(c, at) >= 0));
    }

    private static boolean isOfManyStates(Cluster person) {
        return person.sector.equals("IGO");
    }

    private boolean isSameBody(Phrase role, Phrase held) {
        if (role.parent == null || held.parent == null) {
            return false;
        }
        Cluster body = ofHead.get(role.parent.headUnit.from());
        if (body == null) {
            // "the committee's head", of whatever committee has been spoken of
            return !role.parent.modified && role.parent.head.code().equals(held.parent.head.code());
        }
        return body == ofHead.get(held.parent.headUnit.from());
    }

    private boolean isSameOffice(Phrase held, Phrase role, @Nullable String country, Cluster person) {
        boolean sameBody = isSameBody(role, held);
        String code = code(role);
        String domain = domain(role);
        if (held.head.code().equals("counterpart")) {
            return country != null
                    && country.equals(countryOf.apply(held))
                    && domain.isEmpty()
                    && officesBefore(held).contains(code);
        }
        if (!code(held).equals(code)) {
            return sameBody && code.equals("member") && !held.head.code().equals("spokesperson");
        }
        if (!domain.isEmpty() && !domain(held).equals(domain)) {
            return false;
        }
        String heldCountry = countryOf.apply(held);
        if (country != null && !country.equals(heldCountry == null ? person.country : heldCountry)) {
            return false;
        }
        if (role.parent == null || !domain.isEmpty()) {
            return true;
        }
        Cluster body = ofHead.get(role.parent.headUnit.from());
        Cluster heldBody = held.parent == null ? null : ofHead.get(held.parent.headUnit.from());
        boolean alike = body != null
                && heldBody != null
                && body.sector.equals(heldBody.sector)
                && (body.country == null || heldBody.country == null || body.country.equals(heldBody.country));
        return sameBody || alike && role.head.code().equals("representative");
    }

    /** Who heads a ministry is its minister. */
    private static boolean isMinister(Phrase role) {
        return role.head.code().equals("head")
                && role.parent != null
                && role.parent.head.code().equals("ministry");
    }

    private static String code(Phrase role) {
        return isMinister(role) ? "minister" : role.head.code();
    }

    private static String domain(Phrase role) {
        return role.parent != null && isMinister(role) ? role.parent.domain() : role.domain();
    }

    /** The offices of whoever was named last before "counterpart". */
    private Set<String> officesBefore(Phrase counterpart) {
        int at = units.word(counterpart.from).start();
        Cluster other = nearest(
                c -> c.type == EntityType.PERSON
                        && c.fullness > 0
                        && c.roles.stream().noneMatch(r -> r == counterpart),
                at);
        Set<String> codes = new HashSet<>();
        if (other != null) {
            other.roles.forEach(r -> codes.add(code(r)));
        }
        return codes;
    }

    /** Whether the words show that nobody known is meant: an article, or where an article is joined, its absence. */
    private boolean isIndefinite(Phrase role) {
        if (role.indefinite || isOfUnknown(role)) {
            return true;
        }
        boolean article = false;
        for (int i = role.from; i < role.to; i++) {
            Word word = units.word(i);
            if (word.is(WordClass.INDEFINITE)) {
                return true;
            }
            Unit unit = units.at(i);
            Entry state = unit == null ? null : unit.state();
            article |= state != null || units.lexicon.joined.isDefinite(word.norm());
        }
        boolean construct = role.headUnit.to() - role.headUnit.from() > 1;
        return units.lexicon.joined.hasArticle() && !article && !construct;
    }

    /** Whether a name between article and noun, which the data does not know, tells whose or from where: a Velian official. */
    private boolean isOfUnknown(Phrase role) {
        int name = role.from - 1;
        if (!units.together(name - 1, role.from) || units.at(name) != null) {
            return false;
        }
        Word word = units.word(name);
        Word article = units.word(name - 1);
        return word.isWord()
                && word.isCapitalised()
                && !word.possessive()
                && !word.is(WordClass.HONORIFIC)
                && (article.is(WordClass.DEFINITE) || article.is(WordClass.INDEFINITE));
    }

    /** Without articles, a word for many with one that tells what kind of them is somebody new: западный дипломат. */
    private boolean isVague(Phrase role) {
        return role.described
                && !role.definite
                && role.country == null
                && Codes.ALL.is(Codes.Group.GENERIC, role.head.code())
                && !units.lexicon.joined.hasArticle();
    }

    /** Whether somebody or something beside the words, which the data does not know, has the office: سرپرست این تیم, the club's head. */
    private boolean isOwned(Phrase role) {
        int next = role.to;
        if (units.together(next, role.from) && !units.word(next - 1).possessive()) {
            Word after = units.word(next);
            boolean ownerBehind = units.lexicon.grammar.bare().contains(PhraseGrammar.Part.STATE);
            boolean pointed = ownerBehind
                    && pointedBody(role).isEmpty()
                    && after.is(WordClass.DEMONSTRATIVE)
                    && units.together(next + 1, next)
                    && units.word(next + 1).isWord()
                    && !units.word(next + 1).is(WordClass.STOP);
            if (pointed
                    || after.is(WordClass.OWNER_ENDING) && after.isUncasedOrSmall() && units.at(next) == null
                    || units.lexicon.grammar.linksOwner(after.norm())) {
                return true;
            }
        }
        int before = role.from - 1;
        if (!units.together(before, role.from) || units.word(before).time()) {
            return false;
        }
        Word word = units.word(before);
        return word.isWord() && units.at(before) == null && (word.possessive() || isGenitive(word));
    }

    /** Code of the body in "the spokesman of this ministry", سخنگوی این وزارت; empty if there is none. */
    private String pointedBody(Phrase role) {
        int at = role.to;
        boolean pointed = role.parent == null
                && units.together(at + 1, role.from)
                && units.word(at).is(WordClass.DEMONSTRATIVE);
        Unit unit = pointed ? units.at(at + 1) : null;
        Entry body = unit == null || unit.from() != at + 1 ? null : unit.find(Lexicon.Kind.HEAD);
        return body == null ? "" : body.code();
    }

    private static boolean isOf(Phrase held, String body) {
        return held.parent != null && held.parent.head.code().equals(body);
    }

    /** Whether a noun has the case of owners; in front of its office, where the language has it there. */
    private boolean isGenitive(Word word) {
        return !units.lexicon.inflectsNames()
                && word.is(WordClass.GENITIVE_ENDING)
                && !word.is(WordClass.STOP)
                && units.lexicon.grammar.left().contains(PhraseGrammar.Part.STATE);
    }

    // ---- gender

    /** What the word for the office shows, else the verb beside it. */
    Agreement gender(Phrase role) {
        Agreement form = genderOfForm(role);
        return form != Agreement.UNKNOWN ? form : genderOfVerb(role.from, role.to);
    }

    Agreement genderOfForm(Phrase role) {
        if (role.head.detail().equals("f")) {
            return Agreement.FEMININE;
        }
        if (role.head.detail().equals("m")) {
            return Agreement.MASCULINE;
        }
        Word word = units.word(role.headUnit.from());
        if (word.is(WordClass.FEMININE_ENDING)) {
            return Agreement.FEMININE;
        }
        return word.is(WordClass.MASCULINE_ENDING) ? Agreement.MASCULINE : Agreement.UNKNOWN;
    }

    /** Gender by the verb of speech directly before or behind the words. */
    Agreement genderOfVerb(int from, int to) {
        for (int at : new int[] {from - 1, to}) {
            if (units.together(at, from)) {
                Agreement gender = units.lexicon.genderOf(units.word(at));
                if (gender != Agreement.UNKNOWN) {
                    return gender;
                }
            }
        }
        return Agreement.UNKNOWN;
    }

    // ---- choice

    private @Nullable Cluster nearest(Predicate<Cluster> fits, int at) {
        Cluster best = null;
        int last = -1;
        for (Cluster cluster : clusters) {
            if (fits.test(cluster)) {
                int before = lastBefore.applyAsInt(cluster, at);
                if (before > last) {
                    last = before;
                    best = cluster;
                }
            }
        }
        return best;
    }

    private @Nullable Cluster only(Predicate<Cluster> fits) {
        Cluster found = null;
        for (Cluster cluster : clusters) {
            if (fits.test(cluster)) {
                if (found != null) {
                    return null;
                }
                found = cluster;
            }
        }
        return found;
    }
}
