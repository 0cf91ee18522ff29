package org.whence.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.language.Language;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.likeness.Wording;
import org.whence.report.Block;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * What one report attributes and another says in its own voice. In one language the words must be nearly the same; across
 * languages the two reports must have a lineage, and the sentence must name the same things in the same order. A lead that
 * sums up what the same report attributes further down has lost nothing.
 */
final class LostAttributions {
    /** Neighbours within one key that a statement is compared with. */
    private static final int REACH = 12;
    /** Rarest traits of a passage that make its keys. */
    private static final int KEY_TRAITS = 6;
    /** Fewer words in one language, or fewer things named across languages, are said by chance. */
    private static final int FEWEST_WORDS = 9;

    private static final int FEWEST_THINGS = 4;
    private static final double SAME_WORDS = 0.6;
    /** A word that points back to the sentence before stands among the first tokens. */
    private static final int POINTS_BACK_WITHIN = 2;

    private static final double SAME_THINGS = 0.55;
    /** The part of the other report's sentence, which may say more. */
    private static final double SOME_OF_SENTENCE = 0.3;

    /** Concepts in the clauses by which languages attribute; a sentence with one is not in the outlet's own voice only. */
    private static final Set<String> SAYING = Set.of(
            "CONCEPT:announce",
            "CONCEPT:confirm",
            "CONCEPT:statement",
            "CONCEPT:speak",
            "CONCEPT:information",
            "CONCEPT:accuse",
            "CONCEPT:deny",
            "CONCEPT:reject",
            "CONCEPT:condemn",
            "CONCEPT:warn",
            "CONCEPT:urge",
            "CONCEPT:hope",
            "CONCEPT:rumour",
            "CONCEPT:believe",
            "CONCEPT:protest",
            "CONCEPT:answer");

    private LostAttributions() {}

    /** A passage of a report: the content of a statement, or a sentence in the outlet's own voice. */
    private record Part(
            Profile profile, Span span, @Nullable Statement statement) implements Comparable<Part> {
        boolean attributed() {
            return statement != null;
        }

        @Override
        public int compareTo(Part other) {
            return Comparator.comparing((Part p) -> Profiles.day(p.profile()).orElse("9999-12-31"))
                    .thenComparing(p -> p.profile().id())
                    .thenComparing(Part::span)
                    .thenComparing(
                            p -> p.statement() == null ? "" : p.statement().id())
                    .compare(this, other);
        }
    }

    private record Hit(Part told, Part own, double sureness) {}

    /** @param linked every two reports with a lineage; those stand in one story */
    static List<Conflict> find(Profiles all, Groups stories, Set<Set<String>> linked, Lexicon markers) {
        List<Part> parts = new ArrayList<>();
        all.all().forEach(p -> parts.addAll(parts(p, markers)));
        parts.sort(null);
        Map<String, Hit> best = new TreeMap<>();
        for (Keyed.Pair<Part> pair : Keyed.pairs(
                parts, p -> keys(p, all, stories), LostAttributions::comparable, REACH, "attributions", all.skews())) {
            Part told = pair.first().attributed() ? pair.first() : pair.second();
            Part own = pair.first().attributed() ? pair.second() : pair.first();
            boolean haveLineage = linked.contains(
                    Set.of(told.profile().id().value(), own.profile().id().value()));
            boolean related = haveLineage
                    || stories.same(told.profile().id(), own.profile().id());
            double sureness = related
                            && !Profiles.before(own.profile(), told.profile())
                            && !hasReportingClause(told, own, all)
                            && !speaksOfSaying(told, own)
                    ? sureness(told, own, haveLineage, all)
                    : 0;
            if (sureness > 0 && !leadSumsUp(told, own, all)) {
                best.merge(
                        own.profile().id() + " " + own.span().start(),
                        new Hit(told, own, sureness),
                        (a, b) -> a.sureness() >= b.sureness() ? a : b);
            }
        }
        return best.values().stream().map(LostAttributions::conflict).toList();
    }

    private static Conflict conflict(Hit hit) {
        Statement statement = hit.told().statement();
        Hop speaker = statement == null ? null : statement.chain().speaker();
        return new Conflict(
                Conflict.Kind.ATTRIBUTION_LOST,
                hit.own().profile().analysis().report().passage(hit.own().span()),
                hit.told().profile().analysis().report().passage(hit.told().span()),
                "said in the outlet's own voice what another report attributes to "
                        + (speaker == null ? "a speaker" : speaker.name()));
    }

    private static boolean comparable(Part a, Part b) {
        return a.attributed() != b.attributed()
                && !a.profile().id().equals(b.profile().id());
    }

    /** Statements, and sentences outside quotations that nobody is made to say. */
    private static List<Part> parts(Profile profile, Lexicon markers) {
        List<Part> parts = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            if (statement.polarity() == Statement.Polarity.AFFIRMED && isSure(profile, statement)) {
                parts.add(new Part(profile, statement.content(), statement));
            }
        }
        boolean quoting = false;
        Block block = null;
        List<Sentence> sentences = profile.analysis().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            quoting &= sentence.block().equals(block);
            block = sentence.block();
            long marks = sentence.tokens().stream()
                    .filter(t -> t.kind() == Token.Kind.QUOTE)
                    .count();
            boolean inQuotation = quoting || marks > 0;
            quoting ^= marks % 2 == 1;
            if (!inQuotation
                    && block.kind() != Block.Kind.TITLE
                    && ownVoice(profile, sentence)
                    && !attributedOtherwise(profile, sentences, i, markers)) {
                parts.add(new Part(profile, sentence.span(), null));
            }
        }
        return parts;
    }

    /** Whether somebody who can speak is made to say it; the analysis takes other words for speakers at times. */
    private static boolean isSure(Profile profile, Statement statement) {
        Hop speaker = statement.chain().speaker();
        return speaker.entity() == null
                ? speaker.kind() == Hop.Kind.PERSON
                        || speaker.kind() == Hop.Kind.BODY
                        || speaker.kind() == Hop.Kind.MEDIUM
                : profile.analysis()
                        .entities()
                        .entity(speaker.entity())
                        .filter(e -> e.type() == EntityType.PERSON
                                || e.type() == EntityType.ORGANISATION
                                || e.type() == EntityType.STATE)
                        .isPresent();
    }

    /**
     * Whether words of saying stand in the sentence, or the next one begins with a word that points back to it and has them:
     * "… That is what the envoy said."
     */
    private static boolean attributedOtherwise(Profile profile, List<Sentence> sentences, int at, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> here = sentences.get(at).tokens();
        // an outlet does not speak of itself: "I" and "we" are somebody's words without their marks
        if (markers.has(language, here, "says") || markers.has(language, here, "first-person")) {
            return true;
        }
        if (at + 1 == sentences.size()
                || !sentences.get(at + 1).block().equals(sentences.get(at).block())) {
            return false;
        }
        List<Token> next = sentences.get(at + 1).tokens();
        return markers.has(language, next.subList(0, Math.min(POINTS_BACK_WITHIN, next.size())), "this")
                && markers.has(language, next, "says");
    }

    /** Whether nobody is made to say any of the sentence; a speaker that the text lacks is nobody. */
    private static boolean ownVoice(Profile profile, Sentence sentence) {
        for (Statement statement : profile.analysis().statements()) {
            boolean touches = statement.content().overlaps(sentence.span())
                    || statement.cue() != null && statement.cue().overlaps(sentence.span())
                    || statement.source() != null && statement.source().overlaps(sentence.span());
            if (touches && statement.chain().speaker().kind() != Hop.Kind.MISSING) {
                return false;
            }
        }
        return true;
    }

    /** The story with pairs of the rarest things named. */
    private static Collection<String> keys(Part part, Profiles all, Groups stories) {
        Set<String> twos = new LinkedHashSet<>(
                Keyed.twos(all.rarity().rarestShared(part.profile().inside(part.span()), KEY_TRAITS)));
        twos.addAll(Keyed.twos(all.rarity().rarestShared(part.profile().neutral(part.span()), KEY_TRAITS)));
        String story = stories.key(part.profile().id());
        return twos.stream().map(two -> story + " " + two).toList();
    }

    /** Whether the sentence speaks of saying, and what the other report attributes does not. */
    private static boolean speaksOfSaying(Part told, Part own) {
        Set<String> saying = new HashSet<>(SAYING);
        told.profile().inside(told.span()).forEach(t -> saying.remove(t.key()));
        return own.profile().inside(own.span()).stream().anyMatch(t -> saying.contains(t.key()));
    }

    /**
     * Whether the sentence in the outlet's own voice has something of the clause by which the other report attributes: the
     * speaker, or what else stands there. Then it attributes too, in a way that was not recognised.
     */
    private static boolean hasReportingClause(Part told, Part own, Profiles all) {
        Statement statement = told.statement();
        if (statement == null) {
            return false;
        }
        Set<String> clause = new HashSet<>();
        for (Span words : reportingClause(statement)) {
            for (Trait trait : told.profile().inside(words, own.profile())) {
                if (trait.kind() != Trait.Kind.STATE) {
                    clause.add(trait.key());
                }
            }
        }
        told.profile().inside(statement.content()).forEach(t -> clause.remove(t.key()));
        if (own.profile().inside(own.span()).stream().anyMatch(t -> clause.contains(t.key()))) {
            return true;
        }
        String speaker = speaker(told.profile(), statement, all);
        return !speaker.isEmpty()
                && own.profile().analysis().entities().inside(own.span()).stream()
                        .anyMatch(m -> all.identities()
                                .of(own.profile().id(), m.entity())
                                .filter(i -> i.id().equals(speaker))
                                .isPresent());
    }

    private static List<Span> reportingClause(Statement statement) {
        List<Span> clause = new ArrayList<>();
        if (statement.cue() != null) {
            clause.add(statement.cue());
        }
        if (statement.source() != null) {
            clause.add(statement.source());
        }
        statement.chain().hops().stream()
                .flatMap(h -> Optional.ofNullable(h.span()).stream())
                .forEach(clause::add);
        return clause;
    }

    private static double sureness(Part told, Part own, boolean haveLineage, Profiles all) {
        Profile a = told.profile();
        Profile b = own.profile();
        if (a.sameLanguage(b)) {
            Wording words = Wording.of(a, told.span());
            double contained = words.containment(Wording.of(b, own.span()), 3);
            return words.size() >= FEWEST_WORDS && contained >= SAME_WORDS ? contained : 0;
        }
        if (!haveLineage) {
            return 0;
        }
        Overlap overlap = Overlap.of(a.neutral(told.span()), b.neutral(own.span()), all.rarity());
        boolean same = overlap.distinct() >= FEWEST_THINGS
                && overlap.shared() >= SAME_THINGS * overlap.first()
                && overlap.shared() >= SOME_OF_SENTENCE * overlap.second()
                && overlap.inOrder() >= 0.5;
        return same ? overlap.shared() / overlap.first() : 0;
    }

    /**
     * Whether the passage stands in the first paragraph, and a later statement of its report has the same content or is by the
     * speaker whose words these are: a lead sums up, and who says so follows.
     */
    private static boolean leadSumsUp(Part told, Part own, Profiles all) {
        Profile profile = own.profile();
        boolean lead = profile.analysis().report().blocks().stream()
                .filter(b -> b.kind() != Block.Kind.TITLE)
                .findFirst()
                .filter(b -> b.span().contains(own.span()))
                .isPresent();
        if (!lead) {
            return false;
        }
        String speaker = told.statement() == null ? "" : speaker(told.profile(), told.statement(), all);
        for (Statement statement : profile.analysis().statements()) {
            if (!speaker.isEmpty() && speaker.equals(speaker(profile, statement, all))) {
                return true;
            }
            Overlap overlap = Overlap.of(profile.inside(own.span()), profile.inside(statement.content()), all.rarity());
            if (overlap.containment() >= 0.5 && overlap.distinct() >= 3) {
                return true;
            }
        }
        return false;
    }

    /** Identity of the speaker; empty if it is unknown. */
    private static String speaker(Profile profile, Statement statement, Profiles all) {
        String entity = statement.chain().speaker().entity();
        return entity == null
                ? ""
                : all.identities().of(profile.id(), entity).map(Identity::id).orElse("");
    }
}
