package org.whence.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Block;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.Days;

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

    /** Rarest traits of a passage that make its keys. */
    private static final int KEY_TRAITS = 6;

    /** First words of a content among which a negation makes the whole a denial. */
    private static final int NEGATED_WITHIN = 6;
    /** The same for its last words, where Turkish and Persian have their verb. */
    private static final int NEGATED_AT_END = 3;
    /** Concepts that tell of an attack, found as an event or not; an explosion is none. */
    private static final Set<String> ATTACK =
            Set.of("CONCEPT:attack", "CONCEPT:bombard", "CONCEPT:strike", "CONCEPT:shoot");

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

    /** A denial, or a passage that may be what it denies. */
    private record Part(
            Profile profile,
            Span span,
            Span about,
            boolean denies,
            boolean outright,
            List<Event> acts,
            @Nullable Hop speaker,
            boolean alleges,
            boolean asserted)
            implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return Comparator.comparing((Part p) -> Profiles.day(p.profile()).orElse("9999-12-31"))
                    .thenComparing(p -> p.profile().id())
                    .thenComparing(Part::span)
                    .thenComparing(Part::about)
                    .thenComparing(p -> p.denies() ? 1 : 0)
                    .compare(this, other);
        }
    }

    private record Hit(Part denial, Part denied, double sureness) {}

    /**
     * @param dependent pairs of reports of which one depends on the other, or both on a third
     * @param answered denials that were found to answer what stands before them: they mean nothing else
     */
    static List<Conflict> find(
            Profiles all, Groups stories, Set<Set<String>> dependent, Lexicon markers, List<Conflict> answered) {
        List<Part> parts = new ArrayList<>();
        for (Profile profile : all.all()) {
            parts.addAll(parts(profile, markers));
        }
        parts.removeIf(p -> p.denies() && answered.stream().anyMatch(c -> isIn(p, c.a())));
        parts.sort(null);
        Map<String, Hit> best = new TreeMap<>();
        for (Keyed.Pair<Part> pair :
                Keyed.pairs(parts, p -> keys(p, all, stories), Denials::comparable, REACH, "denials", all.skews())) {
            Part denial = pair.first().denies() ? pair.first() : pair.second();
            Part denied = pair.first().denies() ? pair.second() : pair.first();
            boolean strangers = !denial.profile().id().equals(denied.profile().id())
                    && !dependent.contains(Set.of(
                            denial.profile().id().value(), denied.profile().id().value()));
            double sureness = sureness(denial, denied, strangers, all, markers);
            if (sureness > Double.NEGATIVE_INFINITY) {
                best.merge(
                        denial.profile().id() + " " + denial.span().start(),
                        new Hit(denial, denied, sureness),
                        (a, b) -> a.sureness() >= b.sureness() ? a : b);
            }
        }
        Set<ReportId> deniedInText = new HashSet<>();
        best.values().stream()
                .filter(h -> !headline(h.denial()))
                .forEach(h -> deniedInText.add(h.denial().profile().id()));
        return best.values().stream()
                .filter(h -> !headline(h.denial())
                        || !deniedInText.contains(h.denial().profile().id()))
                .map(h -> new Conflict(
                        Conflict.Kind.DENIED,
                        passage(h.denial()),
                        passage(h.denied()),
                        name(h.denial()) + " denies it"))
                .toList();
    }

    private static boolean isIn(Part part, Passage passage) {
        return part.profile().id().equals(passage.report()) && part.span().overlaps(passage.span());
    }

    private static String name(Part denial) {
        Hop speaker = denial.speaker();
        return speaker == null ? "the report" : speaker.name() == null ? "somebody" : speaker.name();
    }

    private static boolean comparable(Part a, Part b) {
        boolean oneReport = a.profile().id().equals(b.profile().id());
        // a headline's denial is what the text below it says; of other reports that text knows more
        boolean ofHeadline = headline(a.denies() ? a : b);
        return a.denies() != b.denies() && !(oneReport && a.about().overlaps(b.about())) && !(ofHeadline && !oneReport);
    }

    private static Passage passage(Part part) {
        return part.profile().analysis().report().passage(part.span());
    }

    private static List<Part> parts(Profile profile, Lexicon markers) {
        List<Part> parts = new ArrayList<>();
        List<Span> denied = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            boolean outright = statement.polarity() == Statement.Polarity.DENIED;
            if (outright && Refusals.refuses(profile, statement, markers)) {
                continue;
            }
            boolean denies = denies(profile, statement, markers);
            if (denies) {
                denied.add(statement.content());
            }
            Span span = statement.content();
            Language language = profile.analysis().report().language();
            boolean negative = markers.has(language, words(profile, span), "negation")
                    || markers.has(language, words(profile, span), "denies")
                    || markers.has(language, words(profile, span), "lacks");
            boolean ahead = markers.has(language, words(profile, span), "will-not");
            // who will not do it refuses, and denies nothing
            boolean refuses = denies && !outright && ahead;
            if (statement.polarity() != Statement.Polarity.NOT_SAID && !refuses && (denies || !negative)) {
                parts.add(new Part(
                        profile,
                        span,
                        span,
                        denies,
                        outright,
                        acts(profile, span, null),
                        statement.chain().speaker(),
                        Rebuttals.alleges(statement),
                        asserts(statement)));
            }
        }
        for (Sentence sentence : profile.analysis().sentences()) {
            Span span = sentence.span();
            boolean hasDenial = denied.stream().anyMatch(d -> d.overlaps(span));
            List<Event> events = acts(profile, span, Status.DENIED);
            Language language = profile.analysis().report().language();
            boolean negated = markers.has(language, sentence.tokens(), "negation");
            boolean refuting = markers.has(language, sentence.tokens(), "denies")
                    || markers.has(language, sentence.tokens(), "lacks");
            if (!hasDenial && !quotes(profile, span) && Rebuttals.refutes(language, sentence.tokens(), markers)) {
                parts.add(new Part(profile, span, span, true, true, List.of(), speaker(profile, span), false, false));
            } else if (!hasDenial
                    && !negated
                    && !refuting
                    && (!events.isEmpty() || leads(profile, sentence))
                    && sentence.block().kind() != Block.Kind.NOTE) {
                parts.add(new Part(profile, span, span, false, false, events, null, false, false));
            }
        }
        for (Event event : profile.analysis().events()) {
            if (event.type() != EventType.REJECT
                    && (event.status() == Status.DENIED || event.stage() == Stage.DENIED)
                    && denied.stream().noneMatch(d -> d.overlaps(event.span()))) {
                parts.add(
                        new Part(profile, event.span(), event.span(), true, true, List.of(event), null, false, false));
            }
        }
        return parts;
    }

    /** Whether somebody says that it is so, and not that it may or shall be. */
    private static boolean asserts(Statement statement) {
        return statement.polarity() == Statement.Polarity.AFFIRMED
                && (statement.modality() == Statement.Modality.ASSERTED
                        || statement.modality() == Statement.Modality.HEDGED);
    }

    /** Whether the sentence is in the first paragraph, which tells what the report is about, be it an event or not. */
    private static boolean leads(Profile profile, Sentence sentence) {
        return profile.analysis().report().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .filter(sentence.block()::equals)
                .isPresent();
    }

    /** Whether somebody's own words stand in the sentence: they give his reasons, not what he denies. */
    private static boolean quotes(Profile profile, Span sentence) {
        return profile.analysis().statements().stream()
                .anyMatch(s ->
                        s.manner() == Statement.Manner.DIRECT && s.content().overlaps(sentence));
    }

    /** Whoever is made to speak in the sentence, or null. */
    private static @Nullable Hop speaker(Profile profile, Span sentence) {
        return profile.analysis().statements().stream()
                .filter(s -> s.content().overlaps(sentence))
                .map(s -> s.chain().speaker())
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code statement} denies: by a word of denying, or because its content is negated as a whole. */
    static boolean denies(Profile profile, Statement statement, Lexicon markers) {
        return statement.polarity() == Statement.Polarity.DENIED
                ? !Refusals.refuses(profile, statement, markers)
                : negated(profile, statement, markers);
    }

    /** Whether what is said is negated as a whole: "it did not shell the embassy" is a denial without a word of denying. */
    private static boolean negated(Profile profile, Statement statement, Lexicon markers) {
        List<Token> words = words(profile, statement.content());
        Language language = profile.analysis().report().language();
        List<Span> names = profile.analysis().entities().inside(statement.content()).stream()
                .map(Mention::span)
                .toList();
        List<Token> first = new ArrayList<>();
        int counted = 0;
        for (Token word : words) {
            Token before = first.isEmpty() ? null : first.get(first.size() - 1);
            // what stands after a mark is another clause
            if (before != null && !joined(profile, before.span(), word.span()) || counted == NEGATED_WITHIN) {
                break;
            }
            // a name is one word, however many it has
            boolean goesOn = before != null
                    && names.stream().anyMatch(n -> n.contains(before.span()) && n.contains(word.span()));
            counted += goesOn ? 0 : 1;
            first.add(word);
        }
        String text = profile.analysis().report().text();
        return negated(text, language, first, markers)
                || negated(
                        text,
                        language,
                        words.subList(Math.max(0, words.size() - NEGATED_AT_END), words.size()),
                        markers);
    }

    /** Whether a negation is among the words that does not belong to a number after it: "not 40, but 12". */
    private static boolean negated(String text, Language language, List<Token> words, Lexicon markers) {
        for (int i = 0; i < words.size(); i++) {
            int end = words.get(i).span().end();
            boolean number = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (!number && markers.at(language, words, i).contains("negation")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing stands between two words but a blank and the quotation marks of a name. */
    private static boolean joined(Profile profile, Span before, Span after) {
        String between = profile.analysis().report().at(new Span(before.end(), after.start()));
        return between.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) || isQuote(c));
    }

    private static boolean isQuote(int letter) {
        int type = Character.getType(letter);
        return letter == '"'
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static List<Token> words(Profile profile, Span span) {
        List<Token> words = new ArrayList<>();
        for (Sentence sentence : profile.sentences(span)) {
            for (Token token : sentence.tokens()) {
                if (token.isWord() && span.contains(token.span())) {
                    words.add(token);
                }
            }
        }
        return words;
    }

    /** The events inside {@code span}, without those of status {@code without} and without background. */
    private static List<Event> acts(Profile profile, Span span, @Nullable Status without) {
        List<Event> acts = new ArrayList<>();
        for (Event event : profile.analysis().events()) {
            if (span.contains(event.trigger()) && event.status() != without && !longPast(profile, event)) {
                acts.add(event);
            }
        }
        return acts;
    }

    /** Background: what happened years before the report is not what somebody denies in it. */
    private static boolean longPast(Profile profile, Event event) {
        return profile.analysis().report().day().isPresent()
                && Days.of(event.time())
                        .filter(days -> profile.analysis()
                                                .report()
                                                .day()
                                                .orElseThrow()
                                                .day()
                                                .getYear()
                                        - days.last().getYear()
                                > 1)
                        .isPresent();
    }

    /** The story with each of the rarest things named, and with each type of event. */
    private static Collection<String> keys(Part part, Profiles all, Groups stories) {
        String story = stories.key(part.profile().id());
        Set<String> keys = new LinkedHashSet<>();
        all.rarity()
                .rarest(part.profile().neutral(part.about()), KEY_TRAITS)
                .forEach(key -> keys.add(story + " " + key));
        part.acts().forEach(event -> keys.add(story + " event " + family(event)));
        if (attacks(part)) {
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
    private static double sureness(Part denial, Part denied, boolean strangers, Profiles all, Lexicon markers) {
        Language language = denial.profile().analysis().report().language();
        boolean involvement = markers.has(language, words(denial.profile(), denial.span()), "involvement")
                && !markers.has(
                        denied.profile().analysis().report().language(),
                        words(denied.profile(), denied.span()),
                        "involvement");
        // who had no part in it does not deny that it happened, but what others say of him
        if (sameSpeaker(denial, denied, all) || involvement && !denied.alleges()) {
            return Double.NEGATIVE_INFINITY;
        }
        List<Trait> what = matter(denial, denied.profile(), markers);
        Overlap overlap = Overlap.of(what, matter(denied, denial.profile(), markers), all.rarity());
        double whole = overlap.first() + UNKNOWN_WORD * incomparable(denial, denied.profile(), markers);
        double named = whole == 0 ? 0 : overlap.shared() / whole;
        // a denial may go on about what goes without saying in the claim
        double ofClaim = overlap.second() + UNKNOWN_WORD * incomparable(denied, denial.profile(), markers);
        double claimed = !denied.asserted() || ofClaim == 0 ? 0 : overlap.shared() / ofClaim;
        Acts acts = acts(denial, denied, all);
        // a negation alone may belong to anything; a denial by its word does not
        // a deed that the report itself calls undone has no speaker who could mean more than he says
        boolean bare = denial.speaker() == null && !denial.acts().isEmpty();
        boolean same = denial.outright() && !bare
                ? acts == Acts.SAME
                                && (named >= SAME_WITH_EVENT && (overlap.distinct() >= 2 || party(denial, denied, all))
                                        || denial.speaker() != null && named >= SAME_MEANS && says(overlap))
                        || acts != Acts.DIFFERENT
                                && (named >= SAME && overlap.distinct() >= fewest(denied, named)
                                        || strangers
                                                && claimed >= MOST_OF_CLAIM
                                                && overlap.shared() >= MUCH
                                                && overlap.distinct() >= 2
                                        || named >= (namesHimself(denial, denied, all) ? SAME_OF_HIM : NEARLY_ALL)
                                                && says(overlap)
                                                && names(denial, denied, all))
                : acts == Acts.SAME
                                && (named >= (strangers && denied.asserted() && says(overlap) ? SAME_SAID : SAME)
                                                && overlap.distinct() >= 2
                                        || !bare
                                                && named >= SAME_WITH_EVENT
                                                && says(overlap)
                                                && accused(denial, denied, all))
                        || !bare
                                && strangers
                                && acts != Acts.DIFFERENT
                                && denied.asserted()
                                && contradicts(denial, denied, overlap, named, claimed);
        if (!same || headline(denial) && (named < SAME || overlap.distinct() < 3)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean oneReport = denial.profile().id().equals(denied.profile().id());
        // a headline says it too, but the text says it with what surrounds it
        return Math.max(named, claimed - OWN_REPORT)
                + (acts == Acts.SAME ? 0.5 : 0)
                + (oneReport ? OWN_REPORT : 0)
                - (headline(denied) ? 0.6 : 0);
    }

    /**
     * Whether a negated statement says the opposite of another: in one language most of one is in the other; in two languages
     * both tell of one person or body the same deed.
     */
    private static boolean contradicts(Part denial, Part denied, Overlap overlap, double named, double claimed) {
        if (denial.profile().sameLanguage(denied.profile())) {
            return Math.min(named, claimed) >= LEAST_PART
                    && Math.max(named, claimed) >= SAME
                    && overlap.shared() >= MUCH
                    && overlap.distinct() >= 3;
        }
        return Math.min(named, claimed) >= PART_IN_BOTH
                && overlap.distinct(Trait.Kind.PERSON) + overlap.distinct(Trait.Kind.BODY) > 0
                && says(overlap);
    }

    /** How many things must be named in both, where no event tells what sort of act is denied. */
    private static int fewest(Part denied, double named) {
        boolean surely = denied.alleges() || named >= NEARLY_ALL || denied.asserted() && named >= SAME_CLAIM;
        return surely || !denied.acts().isEmpty() ? 2 : 3;
    }

    /** How many words of the denial have no counterpart in the other language that the data knows. */
    private static long incomparable(Part denial, Profile other, Lexicon markers) {
        if (denial.profile().sameLanguage(other)) {
            return 0;
        }
        Set<Integer> known = new HashSet<>();
        List<Trait> what = matter(denial, denial.profile(), markers);
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

    /** What a passage speaks of besides who said so, and that something is or is not so. */
    private static List<Trait> matter(Part part, Profile other, Lexicon markers) {
        Language language = part.profile().analysis().report().language();
        Set<Integer> said = new HashSet<>();
        for (Sentence sentence : part.profile().sentences(part.about())) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                List<String> labels = markers.at(language, sentence.tokens(), i);
                if (labels.contains("said-before") || labels.contains("denies") || labels.contains("exists")) {
                    said.add(sentence.tokens().get(i).span().start());
                }
            }
        }
        Span speaker = part.speaker() == null ? null : part.speaker().span();
        return part.profile().inside(part.about(), other).stream()
                .filter(t -> !said.contains(t.span().start())
                        && !(part.denies() && speaker != null && speaker.contains(t.span())))
                .toList();
    }

    /** Whether one speaker says both: he does not deny what he says himself. */
    private static boolean sameSpeaker(Part a, Part b, Profiles all) {
        Set<String> one = speaker(a, all);
        Set<String> other = speaker(b, all);
        return one.stream().anyMatch(key -> !key.startsWith("state ") && other.contains(key));
    }

    private static Set<String> speaker(Part part, Profiles all) {
        Hop speaker = part.speaker();
        String entity = speaker == null ? null : speaker.entity();
        return entity == null ? Set.of() : Participants.of(part.profile(), entity, all);
    }

    /** Whether who denies takes part in what is told. */
    private static boolean party(Part denial, Part denied, Profiles all) {
        Set<String> denier = speaker(denial, all);
        return denied.acts().stream().anyMatch(e -> Participants.of(denied.profile(), e, all).stream()
                .anyMatch(denier::contains));
    }

    /** Whether the passage names who denies, or the state that he acts for, and somebody alleges it. */
    private static boolean accused(Part denial, Part denied, Profiles all) {
        return (denied.alleges() || denied.speaker() == null) && names(denial, denied, all);
    }

    /** Whether the passage names who denies, and not only the state that he acts for. */
    private static boolean namesHimself(Part denial, Part denied, Profiles all) {
        Set<String> denier = new HashSet<>(speaker(denial, all));
        denier.removeIf(key -> key.startsWith("state "));
        return names(denier, denied, all);
    }

    /** Whether the passage names who denies, or the state that he acts for. */
    private static boolean names(Part denial, Part denied, Profiles all) {
        Set<String> denier = new HashSet<>(speaker(denial, all));
        if (denier.isEmpty() && denial.outright()) {
            // "Baku rejected the accusations": whoever stands there
            denial.profile()
                    .analysis()
                    .entities()
                    .inside(denial.span())
                    .forEach(m -> denier.addAll(Participants.of(denial.profile(), m.entity(), all)));
        }
        return names(denier, denied, all);
    }

    private static boolean names(Set<String> denier, Part denied, Profiles all) {
        return denied.profile().analysis().entities().inside(denied.about()).stream()
                .anyMatch(m -> Participants.of(denied.profile(), m.entity(), all).stream()
                        .anyMatch(denier::contains));
    }

    /** How the events of two passages go together. */
    private enum Acts {
        /** There is one of a type in both, and nothing sets the two apart. */
        SAME,
        /** There is one of a type in both, but others take part, or it is told as a plan where a deed is denied. */
        DIFFERENT,
        /** No type of event is common to both. */
        UNKNOWN
    }

    private static Acts acts(Part denial, Part denied, Profiles all) {
        Set<String> denier = speaker(denial, all);
        Acts best = Acts.UNKNOWN;
        for (Event d : denial.acts()) {
            if (!denial.outright() && d.status() != Status.DENIED && d.stage() != Stage.DENIED) {
                continue;
            }
            for (Event e : denied.acts()) {
                if (family(d).equals(family(e))) {
                    boolean explosion = d.type() == EventType.ASSAULT && attacks(denial) && !attacks(denied);
                    if (!explosion && compatible(denial, d, denied, e, denier, all)) {
                        return Acts.SAME;
                    }
                    best = Acts.DIFFERENT;
                }
            }
        }
        return best == Acts.UNKNOWN && attacks(denial) && attacks(denied) ? Acts.SAME : best;
    }

    /** Talks, agreements and transfers are stages of one matter. */
    private static String family(Event event) {
        boolean deal =
                event.stage() != null || event.type() == EventType.AGREE || event.type() == EventType.ARMS_TRANSFER;
        return deal ? "DEAL" : event.type().name();
    }

    private static boolean compatible(Part denial, Event d, Part denied, Event e, Set<String> denier, Profiles all) {
        Stage told = e.stage();
        boolean reached = told == null || d.stage() == null || told.ordinal() >= Stage.AGREED.ordinal();
        return reached
                && !apart(denial, d.who(), denied, e.who(), all)
                && !apart(denial, d.to(), denied, e.to(), all)
                && !apart(denial, d.items(), denied, e.items(), all)
                && !otherStates(denial, d, denied, e, denier, all);
    }

    private static boolean apart(Part a, List<String> inA, Part b, List<String> inB, Profiles all) {
        Set<String> one = keys(a, inA, all);
        Set<String> other = keys(b, inB, all);
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(other::contains)
                && (a.profile().sameLanguage(b.profile()) || states(one) && states(other));
    }

    /** In two languages one may have two names that nobody linked; states are always known. */
    private static boolean states(Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith("state "));
    }

    /** Of those named: whom two reports describe in their own words, nothing keeps apart; and of no places. */
    private static Set<String> keys(Part part, List<String> entities, Profiles all) {
        Set<String> keys = new HashSet<>();
        for (String id : entities) {
            if (part.profile().analysis().entities().mentions().stream()
                    .anyMatch(m -> m.entity().equals(id)
                            && m.form() == Mention.Form.NAME
                            && m.type() != EntityType.PLACE
                            && m.type() != EntityType.OTHER)) {
                keys.addAll(Participants.of(part.profile(), id, all));
            }
        }
        return keys;
    }

    /** Whether each tells of a state that the other does not, besides that of the denier. */
    private static boolean otherStates(Part a, Event d, Part b, Event e, Set<String> denier, Profiles all) {
        Set<String> one = new HashSet<>(Participants.states(a.profile(), d, all));
        Set<String> other = new HashSet<>(Participants.states(b.profile(), e, all));
        one.removeAll(denier);
        other.removeAll(denier);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static boolean attacks(Part part) {
        return part.profile().inside(part.about()).stream().anyMatch(t -> ATTACK.contains(t.key()));
    }

    private static boolean headline(Part part) {
        return part.profile().inTitle(part.span());
    }
}
