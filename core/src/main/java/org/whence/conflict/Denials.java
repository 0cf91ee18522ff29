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

    /** Rarest traits of a passage that make its keys. */
    private static final int KEY_TRAITS = 6;

    /** First words of a content among which a negation makes the whole a denial. */
    private static final int NEGATED_WITHIN = 5;
    /** The same for its last words, where Turkish and Persian have their verb. */
    private static final int NEGATED_AT_END = 3;
    /** Concepts that tell of an assault where no event was found. */
    private static final Set<String> ASSAULT =
            Set.of("CONCEPT:attack", "CONCEPT:bombard", "CONCEPT:strike", "CONCEPT:shoot", "CONCEPT:explosion");

    private Denials() {}

    /** A denial, or a passage that may be what it denies. */
    private record Part(
            Profile profile,
            Span span,
            Span about,
            boolean denies,
            boolean outright,
            Set<String> events,
            String speaker)
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

    static List<Conflict> find(Profiles all, Groups stories, Lexicon markers) {
        List<Part> parts = new ArrayList<>();
        for (Profile profile : all.all()) {
            parts.addAll(parts(profile, markers));
        }
        parts.sort(null);
        Map<String, Hit> best = new TreeMap<>();
        for (Keyed.Pair<Part> pair :
                Keyed.pairs(parts, p -> keys(p, all, stories), Denials::comparable, REACH, "denials", all.skews())) {
            Part denial = pair.first().denies() ? pair.first() : pair.second();
            Part denied = pair.first().denies() ? pair.second() : pair.first();
            double sureness = sureness(denial, denied, all);
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
                        h.denial().speaker() + " denies it"))
                .toList();
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
            boolean denies = denies(profile, statement, markers);
            if (denies) {
                denied.add(statement.content());
            }
            Span span = statement.content();
            Language language = profile.analysis().report().language();
            boolean negative = markers.has(language, words(profile, span), "negation")
                    || markers.has(language, words(profile, span), "denies");
            if (statement.polarity() != Statement.Polarity.NOT_SAID && (denies || !negative)) {
                parts.add(new Part(
                        profile, span, span, denies, outright, events(profile, span, null), speaker(statement)));
            }
        }
        for (Sentence sentence : profile.analysis().sentences()) {
            Span span = sentence.span();
            boolean hasDenial = denied.stream().anyMatch(d -> d.overlaps(span));
            Set<String> events = events(profile, span, Status.DENIED);
            Language language = profile.analysis().report().language();
            boolean negated = markers.has(language, sentence.tokens(), "negation");
            boolean refuting = markers.has(language, sentence.tokens(), "denies");
            if (!hasDenial && Rebuttals.refutes(language, sentence.tokens(), markers)) {
                parts.add(new Part(profile, span, span, true, true, Set.of(), "the report"));
            } else if (!hasDenial
                    && !negated
                    && !refuting
                    && !events.isEmpty()
                    && sentence.block().kind() != Block.Kind.NOTE) {
                parts.add(new Part(profile, span, span, false, false, events, ""));
            }
        }
        for (Event event : profile.analysis().events()) {
            if ((event.status() == Status.DENIED || event.stage() == Stage.DENIED)
                    && denied.stream().noneMatch(d -> d.overlaps(event.span()))) {
                parts.add(new Part(profile, event.span(), event.span(), true, true, Set.of(type(event)), "the report"));
            }
        }
        return parts;
    }

    /** Whether {@code statement} denies: by a word of denying, or because its content is negated as a whole. */
    static boolean denies(Profile profile, Statement statement, Lexicon markers) {
        return statement.polarity() == Statement.Polarity.DENIED || negated(profile, statement, markers);
    }

    /** Whether what is said is negated as a whole: "it did not shell the embassy" is a denial without a word of denying. */
    private static boolean negated(Profile profile, Statement statement, Lexicon markers) {
        List<Token> words = words(profile, statement.content());
        Language language = profile.analysis().report().language();
        List<Token> first = new ArrayList<>();
        for (Token word : words) {
            // what stands after a mark is another clause
            boolean joined = first.isEmpty()
                    || word.span().start() - first.get(first.size() - 1).span().end() <= 1;
            if (!joined || first.size() == NEGATED_WITHIN) {
                break;
            }
            first.add(word);
        }
        return markers.has(language, first, "negation")
                || markers.has(
                        language, words.subList(Math.max(0, words.size() - NEGATED_AT_END), words.size()), "negation");
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

    private static String speaker(Statement statement) {
        Hop hop = statement.chain().speaker();
        return hop.name() == null ? "somebody" : hop.name();
    }

    /** Types of the events inside {@code span}, without those of status {@code without}. */
    private static Set<String> events(Profile profile, Span span, @Nullable Status without) {
        Set<String> types = new HashSet<>();
        boolean past = false;
        for (Event event : profile.analysis().events()) {
            if (span.contains(event.trigger()) && event.status() != without) {
                past |= longPast(profile, event);
                if (!longPast(profile, event)) {
                    types.add(type(event));
                }
            }
        }
        if (!past && profile.inside(span).stream().anyMatch(t -> ASSAULT.contains(t.key()))) {
            types.add(EventType.ASSAULT.name());
        }
        return types;
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

    private static String type(Event event) {
        return event.stage() != null ? "DEAL" : event.type().name();
    }

    /** The story with each of the rarest things named, and with each type of event. */
    private static Collection<String> keys(Part part, Profiles all, Groups stories) {
        String story = stories.key(part.profile().id());
        Set<String> keys = new LinkedHashSet<>();
        all.rarity()
                .rarest(part.profile().neutral(part.about()), KEY_TRAITS)
                .forEach(key -> keys.add(story + " " + key));
        part.events().forEach(type -> keys.add(story + " event " + type));
        return keys;
    }

    private static double sureness(Part denial, Part denied, Profiles all) {
        Overlap overlap = Overlap.of(
                denial.profile().inside(denial.about(), denied.profile()),
                denied.profile().inside(denied.about(), denial.profile()),
                all.rarity());
        Set<String> sameEvents = new HashSet<>(denial.events());
        sameEvents.retainAll(denied.events());
        double named = overlap.first() == 0 ? 0 : overlap.shared() / overlap.first();
        // a negation alone may belong to anything; a denial by its word does not
        if (!denial.outright() && sameEvents.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (headline(denial) && (named < SAME || overlap.distinct() < 3)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean same = named >= SAME && overlap.distinct() >= (denied.events().isEmpty() ? 3 : 2)
                || !sameEvents.isEmpty() && named >= SAME_WITH_EVENT && overlap.distinct() >= 1;
        if (!same) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean oneReport = denial.profile().id().equals(denied.profile().id());
        // a headline says it too, but the text says it with what surrounds it
        return named + (sameEvents.isEmpty() ? 0 : 0.5) + (oneReport ? 0.1 : 0) - (headline(denied) ? 0.6 : 0);
    }

    private static boolean headline(Part part) {
        return part.profile().analysis().report().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.TITLE && b.span().contains(part.span()));
    }
}
