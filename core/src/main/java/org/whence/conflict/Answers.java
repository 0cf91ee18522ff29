package org.whence.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Block;
import org.whence.report.Passage;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * What one speaker answers to another a few sentences further on, where the text shows that it is an answer: somebody denies
 * something right after he was accused, or after others spoke of his doing; or the text says that he
 * disagrees ("с ним не согласен"), tells another story ("bambaşka bir şey anlattı") or replies to an accusation ("ردا على
 * اتهامات").
 */
final class Answers {
    /** Sentences that an answer reaches back. */
    private static final int REACH_BACK = 4;

    /** The same where the text says that somebody disagrees. */
    private static final int DISAGREES_WITHIN = 2;

    /** What both speak of must weigh this much, in nats, where nothing but the denial itself tells that it answers. */
    private static final double SAME_MATTER = 1.5;

    /** The same where the text says that somebody disagrees. */
    private static final double SAME_SUBJECT = 1.0;

    /** Fewer letters do not say what somebody is accused of. */
    private static final int SHORTEST_ACCUSATION = 20;

    private Answers() {}

    /** @param known denials and disputes that were found before: a passage that has its answer gets no other one here */
    static List<Conflict> find(Profiles all, Lexicon markers, List<Conflict> known) {
        List<Passage> answered = new ArrayList<>();
        for (Conflict conflict : known) {
            if (conflict.kind() == Conflict.Kind.DENIED || conflict.kind() == Conflict.Kind.DISPUTED) {
                answered.add(conflict.a());
                answered.add(conflict.b());
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            denials(profile, all, markers, answered, conflicts);
            disagreements(profile, all, markers, answered, conflicts);
            replies(profile, markers, answered, conflicts);
        }
        return conflicts;
    }

    private static void denials(
            Profile profile, Profiles all, Lexicon markers, List<Passage> answered, List<Conflict> conflicts) {
        for (Statement denial : profile.analysis().statements()) {
            Passage words = profile.analysis().report().passage(denial.content());
            if (denial.polarity() != Statement.Polarity.DENIED
                    || Refusals.refuses(profile, denial, markers)
                    || isIn(answered, words)
                    || inTitle(profile, denial.content())) {
                continue;
            }
            Statement best = null;
            for (Statement other : before(profile, denial.content(), REACH_BACK)) {
                if (other.polarity() == Statement.Polarity.AFFIRMED
                        && !sameSpeaker(other, denial)
                        && answers(profile, denial, other, all)) {
                    best = other;
                }
            }
            if (best != null) {
                conflicts.add(new Conflict(
                        Conflict.Kind.DENIED,
                        words,
                        profile.analysis().report().passage(best.content()),
                        name(denial) + " denies what " + name(best) + " said"));
            }
        }
    }

    private static boolean isIn(List<Passage> some, Passage passage) {
        return some.stream()
                .anyMatch(p -> p.report().equals(passage.report()) && p.span().contains(passage.span()));
    }

    /** Whether {@code other} accuses the denier, or speaks of the denier's doing with the things that are denied. */
    private static boolean answers(Profile profile, Statement denial, Statement other, Profiles all) {
        Set<String> denier = participants(profile, denial, all);
        Set<String> named = named(profile, other, all);
        boolean concerned = denier.stream().anyMatch(named::contains);
        Overlap overlap = Overlap.of(profile.inside(denial.content()), profile.inside(other.content()), all.rarity());
        boolean accused = other.act() == Statement.Act.ACCUSE
                && (concerned
                        || named.isEmpty() && denier.stream().noneMatch(participants(profile, other, all)::contains));
        return accused || concerned && overlap.shared() >= SAME_MATTER;
    }

    private static void disagreements(
            Profile profile, Profiles all, Lexicon markers, List<Passage> answered, List<Conflict> conflicts) {
        Language language = profile.analysis().report().language();
        List<Sentence> sentences = profile.analysis().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            boolean contradicts = markers.has(language, tokens, "contradicts");
            if (sentences.get(i).block().kind() == Block.Kind.PARAGRAPH
                    && (contradicts || markers.has(language, tokens, "disagree"))) {
                Conflict conflict = disagreement(profile, sentences, i, contradicts, all);
                if (conflict != null && !isIn(answered, conflict.b())) {
                    conflicts.add(conflict);
                }
            }
        }
    }

    /** The two statements that are most likely meant; where the text says no more than "disagrees", they must show it. */
    private static @Nullable Conflict disagreement(
            Profile profile, List<Sentence> sentences, int at, boolean contradicts, Profiles all) {
        Statement first = null;
        Statement second = null;
        double most = contradicts ? -1 : SAME_SUBJECT;
        for (Statement answer : from(profile, sentences, at)) {
            for (Statement other : before(profile, sentences.get(at).span(), DISAGREES_WITHIN)) {
                double shared =
                        Overlap.of(profile.inside(answer.content()), profile.inside(other.content()), all.rarity())
                                        .shared()
                                + (hasFigure(profile, answer) && hasFigure(profile, other) ? SAME_SUBJECT : 0);
                boolean asserted = other.polarity() == Statement.Polarity.AFFIRMED
                        && other.modality() != Statement.Modality.HEDGED;
                // of several the first says what it is about
                if (asserted && !sameSpeaker(other, answer) && shared > most) {
                    first = other;
                    second = answer;
                    most = shared;
                }
            }
        }
        return first == null || second == null
                ? null
                : new Conflict(
                        Conflict.Kind.DISPUTED,
                        profile.analysis().report().passage(first.content()),
                        profile.analysis().report().passage(second.content()),
                        name(first) + " and " + name(second) + " give opposing accounts");
    }

    /** Who answers a figure with another speaks of the same. */
    private static boolean hasFigure(Profile profile, Statement statement) {
        return profile.inside(statement.content()).stream().anyMatch(t -> t.kind() == Trait.Kind.NUMBER);
    }

    /** The statements of the sentence; of the next one if it has none. */
    private static List<Statement> from(Profile profile, List<Sentence> sentences, int at) {
        for (int i = at; i < Math.min(sentences.size(), at + 2); i++) {
            Span sentence = sentences.get(i).span();
            List<Statement> here = profile.analysis().statements().stream()
                    .filter(s -> sentence.overlaps(s.content()) && isSaid(s))
                    .toList();
            if (!here.isEmpty()) {
                return here;
            }
        }
        return List.of();
    }

    /** "He does not agree: …" tells what he thinks, whatever it looks like. */
    private static boolean isSaid(Statement statement) {
        return statement.polarity() != Statement.Polarity.NOT_SAID || statement.act() == Statement.Act.THINK;
    }

    /** Replies to what a sentence calls criticism or an accusation: "In answer to accusations of …, he said …". */
    private static void replies(Profile profile, Lexicon markers, List<Passage> answered, List<Conflict> conflicts) {
        Language language = profile.analysis().report().language();
        List<Sentence> sentences = profile.analysis().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.block().kind() != Block.Kind.PARAGRAPH
                    || !markers.has(language, sentence.tokens(), "replies")
                    || !markers.has(language, sentence.tokens(), "accusation")) {
                continue;
            }
            for (Statement reply : from(profile, sentences, i)) {
                int until = Math.min(
                        sentence.span().end(),
                        reply.cue() == null
                                ? reply.content().start()
                                : Math.min(reply.cue().start(), reply.content().start()));
                boolean enough = until - sentence.span().start() >= SHORTEST_ACCUSATION;
                Passage words = profile.analysis().report().passage(reply.content());
                boolean quotes = reply.manner() != Statement.Manner.INDIRECT
                        || words.text().codePoints().anyMatch(Negated::isQuote);
                if (enough && quotes && !isIn(answered, words)) {
                    conflicts.add(new Conflict(
                            Conflict.Kind.DISPUTED,
                            profile.analysis()
                                    .report()
                                    .passage(new Span(sentence.span().start(), until)),
                            words,
                            name(reply) + " answers an accusation"));
                    break;
                }
            }
        }
    }

    /** The statements that end before {@code span}, not more than so many sentences before it, outside the headline. */
    private static List<Statement> before(Profile profile, Span span, int within) {
        List<Sentence> sentences = profile.analysis().sentences();
        int at = 0;
        while (at < sentences.size() && !sentences.get(at).span().overlaps(span)) {
            at++;
        }
        if (at == sentences.size()) {
            return List.of();
        }
        int from = sentences.get(Math.max(0, at - within)).span().start();
        return profile.analysis().statements().stream()
                .filter(s -> s.content().start() >= from && s.content().end() <= span.start())
                .filter(s -> !inTitle(profile, s.content()))
                .toList();
    }

    private static boolean inTitle(Profile profile, Span span) {
        return profile.analysis().report().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.TITLE && b.span().contains(span));
    }

    private static boolean sameSpeaker(Statement a, Statement b) {
        Hop one = a.chain().speaker();
        Hop other = b.chain().speaker();
        // the longer form of a name, or one with more words around it
        return one.entity() != null && one.entity().equals(other.entity())
                || name(a).contains(name(b))
                || name(b).contains(name(a));
    }

    private static Set<String> participants(Profile profile, Statement statement, Profiles all) {
        Hop hop = statement.chain().speaker();
        return hop.entity() == null ? Set.of() : Participants.of(profile, hop.entity(), all);
    }

    /** Everybody named in what is said. */
    private static Set<String> named(Profile profile, Statement statement, Profiles all) {
        Set<String> named = new HashSet<>();
        profile.analysis()
                .entities()
                .inside(statement.content())
                .forEach(m -> named.addAll(Participants.of(profile, m.entity(), all)));
        return named;
    }

    private static String name(Statement statement) {
        String name = statement.chain().speaker().name();
        return name == null ? "an unnamed speaker" : name;
    }
}
