package org.whence.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.event.EventType;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * Denials, set against what they deny: a statement, an event or a sentence in the outlet's own voice, in the same report or in
 * another of the story. What a denial denies names the same things, or is an event of the same type about one of them. A
 * denial for which nothing of the kind is found contradicts nothing that is known.
 */
final class Denials {
    /** Neighbours within one key that a denial is compared with. */
    private static final int REACH = 40;
    /** The part of what a denial names that the denied passage must name too, by weight. */
    private static final double SAME = 0.5;
    /** The same where an event of the denied type stands in the passage. */
    private static final double SAME_WITH_EVENT = 0.2;
    /** The same where what both name tells of the deed itself, and not only of states. */
    private static final double SAME_MEANS = 0.3;
    /** Who denies so much of what a passage says denies it, short as it may be. */
    private static final double NEARLY_ALL = 0.8;
    /** The part of what a denial names that a statement must name too that makes no claim. */
    private static final double SAME_CLAIM = 0.6;
    /** The part of a statement that a denial must name, if the denial says more besides. */
    private static final double MOST_OF_CLAIM = 0.6;
    /** The part of a negated statement that a statement of the same deed must name. */
    private static final double SAME_SAID = 0.4;
    /** The part of both that two statements of one language must share, besides half of one of them. */
    private static final double LEAST_PART = 0.3;
    /** The part that two statements of one person's deed must have in common, in two languages. */
    private static final double PART_IN_BOTH = 0.35;
    /** The part of what somebody denies that a passage must name that names himself. */
    private static final double SAME_OF_HIM = 0.5;
    /** What it must weigh then, in nats. */
    private static final double MUCH = 3.5;
    /** What a word weighs, in nats, that cannot be looked for in another language. */
    private static final double UNKNOWN_WORD = 0.75;
    /** What a denial's own report says is rather meant than what another says. */
    private static final double OWN_REPORT = 0.3;

    /** In days: what is told later than so is no more what a denial denies. */
    private static final int DENIED_WITHIN = 7;

    /** What was told before a denial is rather meant than what is told later. */
    private static final double TOLD_LATER = 0.4;

    /** Rarest traits of a passage that make its keys. */
    private static final int KEY_TRAITS = 6;

    /** Concepts of those who act and of what belongs to them. */
    private static final Set<String> ROLES = Set.of(
            "CONCEPT:president",
            "CONCEPT:prime-minister",
            "CONCEPT:minister",
            "CONCEPT:spokesperson",
            "CONCEPT:official",
            "CONCEPT:leader",
            "CONCEPT:government",
            "CONCEPT:state",
            "CONCEPT:embassy",
            "CONCEPT:ambassador",
            "CONCEPT:deputy",
            "CONCEPT:army",
            "CONCEPT:media",
            "CONCEPT:person",
            "CONCEPT:foreign");

    private Denials() {}

    private record Hit(Telling denial, Telling denied, double sureness) {}

    /**
     * @param dependent pairs of reports of which one depends on the other, or both on a third
     * @param answered denials that were found to answer what stands before them: they mean nothing else
     */
    static List<Conflict> find(
            Profiles all, Groups stories, Set<Set<String>> dependent, Lexicon markers, List<Conflict> answered) {
        List<Telling> tellings = new ArrayList<>();
        for (Profile profile : all.all()) {
            tellings.addAll(Tellings.of(profile, markers));
        }
        tellings.removeIf(p -> p.denies() && answered.stream().anyMatch(c -> isIn(p, c.a())));
        tellings.sort(null);
        Matters matters = new Matters(markers);
        Map<String, Hit> best = new TreeMap<>();
        for (Keyed.Pair<Telling> pair :
                Keyed.pairs(tellings, p -> keys(p, all, stories), Denials::comparable, REACH, "denials", all.skews())) {
            Telling denial = pair.first().denies() ? pair.first() : pair.second();
            Telling denied = pair.first().denies() ? pair.second() : pair.first();
            boolean strangers = !denial.profile().id().equals(denied.profile().id())
                    && !dependent.contains(Set.of(
                            denial.profile().id().value(), denied.profile().id().value()));
            double sureness = sureness(denial, denied, strangers, all, markers, matters);
            if (sureness > Double.NEGATIVE_INFINITY) {
                best.merge(
                        denial.profile().id() + " " + denial.span().start(),
                        new Hit(denial, denied, sureness),
                        (a, b) -> a.sureness() >= b.sureness() ? a : b);
            }
        }
        Set<ReportId> deniedInText = new HashSet<>();
        best.values().stream()
                .filter(h -> !h.denial().isHeadline())
                .forEach(h -> deniedInText.add(h.denial().profile().id()));
        return best.values().stream()
                .filter(h -> !h.denial().isHeadline()
                        || !deniedInText.contains(h.denial().profile().id()))
                .map(h -> new Conflict(
                        Conflict.Kind.DENIED,
                        h.denial().denial(),
                        h.denied().passage(),
                        h.denial().denier() + " denies it"))
                .toList();
    }

    private static boolean isIn(Telling part, Passage passage) {
        return part.profile().id().equals(passage.report()) && part.span().overlaps(passage.span());
    }

    private static boolean comparable(Telling a, Telling b) {
        boolean oneReport = a.profile().id().equals(b.profile().id());
        // a headline's denial is what the text below it says; of other reports that text knows more
        boolean ofHeadline = (a.denies() ? a : b).isHeadline();
        return a.denies() != b.denies() && !(oneReport && a.span().overlaps(b.span())) && !(ofHeadline && !oneReport);
    }

    /** The story with each of the rarest things named, and with each type of event. */
    private static Collection<String> keys(Telling part, Profiles all, Groups stories) {
        String story = stories.key(part.profile().id());
        Set<String> keys = new LinkedHashSet<>();
        all.rarity()
                .rarest(part.profile().neutral(part.span()), KEY_TRAITS)
                .forEach(key -> keys.add(story + " " + key));
        part.acts().forEach(event -> keys.add(story + " event " + SameAct.family(event)));
        if (part.attacks()) {
            keys.add(story + " event " + EventType.ASSAULT);
        }
        return keys;
    }

    /**
     * How sure it is that {@code denial} means {@code denied}; negative infinity if nothing says so.
     *
     * @param strangers whether they stand in two reports, neither of which depends on the other: one text says its own things
     *     twice in other words, and so does its translation
     */
    private static double sureness(
            Telling denial, Telling denied, boolean strangers, Profiles all, Lexicon markers, Matters matters) {
        boolean involvement = speaksOf(denial, "involvement", markers)
                && !markers.has(
                        denied.profile().language(), Negated.words(denied.profile(), denied.span()), "involvement");
        // who had no part in it does not deny that it happened, but what others say of him
        if (Deniers.sameSpeaker(denial, denied, all)
                || involvement && !denied.alleges()
                || toldLongAfter(denial, denied)) {
            return Double.NEGATIVE_INFINITY;
        }
        List<Trait> what = matters.of(denial, denied.profile());
        Overlap overlap = Overlap.of(what, matters.of(denied, denial.profile()), all.rarity());
        double whole = overlap.first() + UNKNOWN_WORD * incomparable(denial, denied.profile(), matters);
        double named = whole == 0 ? 0 : overlap.shared() / whole;
        // a denial may go on about what goes without saying in the claim
        double ofClaim = overlap.second() + UNKNOWN_WORD * incomparable(denied, denial.profile(), matters);
        double claimed = !denied.asserted() || ofClaim == 0 ? 0 : overlap.shared() / ofClaim;
        SameAct acts = SameAct.of(denial, denied, all);
        // a negation alone may belong to anything; a denial by its word does not
        // a deed that the report itself calls undone has no speaker who could mean more than he says
        boolean bare = denial.speaker() == null && !denial.acts().isEmpty();
        boolean same = denial.outright() && !bare
                ? acts == SameAct.SAME
                                && (named >= SAME_WITH_EVENT
                                                && (overlap.distinct() >= 2 || Deniers.party(denial, denied, all))
                                        || denial.speaker() != null && named >= SAME_MEANS && says(overlap))
                        || acts != SameAct.DIFFERENT
                                && (named >= SAME && overlap.distinct() >= fewest(denied, named)
                                        || strangers
                                                && claimed >= MOST_OF_CLAIM
                                                && overlap.shared() >= MUCH
                                                && overlap.distinct() >= 2
                                        || named
                                                        >= (Deniers.namesHimself(denial, denied, all)
                                                                ? SAME_OF_HIM
                                                                : NEARLY_ALL)
                                                && says(overlap)
                                                && Deniers.names(denial, denied, all))
                : (strangers || acts == SameAct.SAME && !Deniers.tells(denial, denied))
                        && !Negated.twice(denial.profile(), denial.span(), markers)
                        && (Negated.sharesDeed(denial.profile(), denial.span(), overlap, markers)
                                || acts == SameAct.SAME && Negated.negatesAct(denial, markers))
                        && (acts == SameAct.SAME
                                        && (named
                                                                >= (strangers && denied.asserted() && says(overlap)
                                                                        ? SAME_SAID
                                                                        : SAME)
                                                        && overlap.distinct() >= 2
                                                || !bare
                                                        && named >= SAME_WITH_EVENT
                                                        && says(overlap)
                                                        && Deniers.accused(denial, denied, all))
                                || !bare
                                        && strangers
                                        && acts != SameAct.DIFFERENT
                                        && denied.asserted()
                                        && contradicts(denial, denied, overlap, named, claimed));
        // one text that says it is not so with something means something else by what it says of other things
        if (!denial.outright()
                && denial.profile().id().equals(denied.profile().id())
                && !denial.attacks()
                && !sharesRarest(what, overlap, all)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!same || denial.isHeadline() && (named < SAME || overlap.distinct() < 3)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean oneReport = denial.profile().id().equals(denied.profile().id());
        // a headline says it too, but the text says it with what surrounds it
        return Math.max(named, claimed - OWN_REPORT)
                + (acts == SameAct.SAME ? 0.5 : 0)
                + (oneReport ? OWN_REPORT : 0)
                - (Profiles.before(denial.profile(), denied.profile()) ? TOLD_LATER : 0)
                - (denied.isHeadline() ? 0.6 : 0);
    }

    /** Nobody denies what is told only a week later: "has not signed" in June and "has signed" in December both hold. */
    private static boolean toldLongAfter(Telling denial, Telling denied) {
        return Profiles.before(denial.profile(), denied.profile())
                && Profiles.daysBetween(denial.profile(), denied.profile()) > DENIED_WITHIN;
    }

    /**
     * Whether a negated statement says the opposite of another: in one language most of one is in the other; in two languages
     * both tell of one person or body the same deed.
     */
    private static boolean contradicts(Telling denial, Telling denied, Overlap overlap, double named, double claimed) {
        if (denial.profile().sameLanguage(denied.profile())) {
            return Math.min(named, claimed) >= LEAST_PART
                    && Math.max(named, claimed) >= SAME
                    && overlap.shared() >= MUCH
                    && overlap.distinct() >= 3;
        }
        boolean ofSomebody = overlap.distinct(Trait.Kind.PERSON) + overlap.distinct(Trait.Kind.BODY) > 0;
        return says(overlap)
                && (ofSomebody && Math.min(named, claimed) >= PART_IN_BOTH
                        || named >= NEARLY_ALL && overlap.shared() >= MUCH && overlap.distinct() >= 2);
    }

    /** Whether the rarest thing that a negated passage names, and that could be found, is in both. */
    private static boolean sharesRarest(List<Trait> what, Overlap overlap, Profiles all) {
        double rarest = what.stream().mapToDouble(all.rarity()::of).max().orElse(0);
        return overlap.common().stream().mapToDouble(all.rarity()::of).max().orElse(0) >= rarest;
    }

    /** How many things must be named in both, where no event tells what sort of act is denied. */
    private static int fewest(Telling denied, double named) {
        boolean surely = denied.alleges() || named >= NEARLY_ALL || denied.asserted() && named >= SAME_CLAIM;
        return surely || !denied.acts().isEmpty() ? 2 : 3;
    }

    /** Whether words of {@code label} stand in the denial, or before it in its sentence: "denied [any link] between …". */
    private static boolean speaksOf(Telling denial, String label, Lexicon markers) {
        Profile profile = denial.profile();
        Span cue = denial.cue();
        int from =
                cue == null || !denial.outright() || cue.end() > denial.span().start()
                        ? denial.span().start()
                        : cue.end();
        return markers.has(
                profile.language(),
                Negated.words(profile, new Span(from, denial.span().end())),
                label);
    }

    /** How many words of the denial have no counterpart in the other language that the data knows. */
    private static long incomparable(Telling denial, Profile other, Matters matters) {
        if (denial.profile().sameLanguage(other)) {
            return 0;
        }
        Set<Integer> known = new HashSet<>();
        List<Trait> what = matters.of(denial, denial.profile());
        what.stream()
                .filter(t -> t.kind().isNeutral())
                .forEach(t -> known.add(t.span().start()));
        return what.stream()
                .filter(t -> !known.contains(t.span().start()))
                .map(t -> t.span().start())
                .distinct()
                .count();
    }

    /** Whether what both name tells of the deed, and not only of who takes part. */
    private static boolean says(Overlap overlap) {
        return overlap.common().stream()
                .anyMatch(t -> t.kind() != Trait.Kind.STATE
                        && t.kind() != Trait.Kind.PERSON
                        && t.kind() != Trait.Kind.BODY
                        && t.kind() != Trait.Kind.FEW
                        && !ROLES.contains(t.key()));
    }
}
