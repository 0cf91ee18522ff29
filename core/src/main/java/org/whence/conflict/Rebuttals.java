package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Block;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * Denials that point back at what has just been said instead of saying it again: "The ministry rejected the figure", "эти
 * сведения опровергли", "a report that he denied". They take a word of denying and a noun for something said, and no
 * proposition of their own; what they deny is the nearest statement before them that is somebody else's.
 */
final class Rebuttals {
    /** Sentences that a denial reaches back. */
    private static final int REACH_BACK = 3;
    /** The same where the denial says that it answers an accusation, which is somewhere in the text. */
    private static final int ACCUSATION_BACK = 12;
    /** Words between the word of denying and the noun. */
    private static final int APART = 6;
    /** So near, what is refused is a comment, not the thing said. In words. */
    private static final int COMMENT_WITHIN = 3;
    /** A denied content of so many words is a proposition of its own. */
    private static final int PROPOSITION = 6;
    /** Among its first words a noun for something said makes it none. */
    private static final int NOUN_WITHIN = 3;

    /** Words of a mere verdict besides the noun and the word of denying: articles, "these", "pure". */
    private static final int VERDICT_WORDS = 2;

    private Rebuttals() {}

    static List<Conflict> find(Profiles all, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            List<Sentence> sentences = profile.analysis().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                Statement denied = denied(profile, sentences, i, markers);
                if (denied != null) {
                    conflicts.add(conflict(profile, sentences.get(i).span(), denied));
                }
            }
        }
        return conflicts;
    }

    private static Conflict conflict(Profile profile, Span denial, Statement denied) {
        String speaker = denied.chain().speaker().name();
        return new Conflict(
                Conflict.Kind.DENIED,
                profile.analysis().report().passage(denial),
                profile.analysis().report().passage(denied.content()),
                "what " + (speaker == null ? "somebody" : speaker) + " said is denied");
    }

    private static @Nullable Statement denied(Profile profile, List<Sentence> sentences, int at, Lexicon markers) {
        Sentence sentence = sentences.get(at);
        Token denying = denying(profile.analysis().report().language(), sentence.tokens(), markers);
        if (denying == null) {
            return null;
        }
        Hop denier = null;
        for (Statement statement : profile.analysis().statements()) {
            boolean here = statement.content().overlaps(sentence.span());
            boolean cue = statement.cue() != null && statement.cue().overlaps(denying.span());
            boolean says = here && statement.content().contains(denying.span());
            if (says && isVerdict(profile, sentence, statement.content(), markers)) {
                denier = statement.chain().speaker();
                continue;
            }
            if (says || here && cue && statement.polarity() != Statement.Polarity.DENIED) {
                return null;
            }
            if (here && statement.polarity() == Statement.Polarity.DENIED) {
                if (Negated.isOutright(profile, statement)
                        && isProposition(profile, sentence, statement.content(), markers)) {
                    return null;
                }
                denier = statement.chain().speaker();
            }
        }
        Language language = profile.analysis().report().language();
        boolean anything = markers.has(language, sentence.tokens(), "anything");
        boolean accused = anything || markers.has(language, sentence.tokens(), "accusation");
        Span near = sentences.get(Math.max(0, at - REACH_BACK)).span().cover(sentence.span());
        Span far = sentences.get(Math.max(0, at - ACCUSATION_BACK)).span().cover(sentence.span());
        Statement nearest = null;
        for (Statement statement : profile.analysis().statements()) {
            if (statement.polarity() == Statement.Polarity.AFFIRMED
                    && statement.act() != Statement.Act.PROMISE
                    && statement.modality() != Statement.Modality.INTENTION
                    && statement.content().end() <= denying.span().start()
                    && statement.content().start()
                            >= (accused && statement.act() == Statement.Act.ACCUSE ? far : near).start()
                    && !sameSpeaker(statement.chain().speaker(), denier)
                    && !inTitle(profile, statement)
                    && (!anything || alleges(statement))
                    && !refuses(profile, statement)
                    && (nearest == null || nearer(profile, statement, nearest, accused, denier, markers))) {
                nearest = statement;
            }
        }
        return nearest;
    }

    /** Whether what is said is no more than what is thought of something said: "called [the accusations an invention]". */
    private static boolean isVerdict(Profile profile, Sentence sentence, Span content, Lexicon markers) {
        Language language = profile.analysis().report().language();
        int others = 0;
        boolean said = false;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.isWord() && content.contains(token.span())) {
                List<String> labels = markers.at(language, sentence.tokens(), i);
                said |= labels.contains("said-before");
                others += labels.contains("said-before") || labels.contains("denies") ? 0 : 1;
            }
        }
        return said && others <= VERDICT_WORDS;
    }

    /** Who denies "any part in it" answers those who allege one. */
    static boolean alleges(Statement statement) {
        return statement.act() == Statement.Act.ACCUSE
                || statement.act() == Statement.Act.CLAIM
                || statement.modality() == Statement.Modality.HEDGED;
    }

    /** A headline is no text that a denial in the text points back to. */
    private static boolean inTitle(Profile profile, Statement statement) {
        return profile.analysis().report().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.TITLE && b.span().contains(statement.content()));
    }

    /**
     * What is called an accusation is one, if there is one, or speaks of a part in something, or of the denier; otherwise the
     * nearest before the denial is meant.
     */
    private static boolean nearer(
            Profile profile, Statement one, Statement other, boolean accused, @Nullable Hop denier, Lexicon markers) {
        int first = accused ? accuses(profile, one, denier, markers) : 0;
        int second = accused ? accuses(profile, other, denier, markers) : 0;
        return first != second
                ? first > second
                : one.content().end() > other.content().end();
    }

    /** 2 for an accusation, 1 for what concerns the denier or a part in something, else 0. */
    private static int accuses(Profile profile, Statement statement, @Nullable Hop denier, Lexicon markers) {
        if (statement.act() == Statement.Act.ACCUSE) {
            return 2;
        }
        boolean concerned = denier != null
                && denier.entity() != null
                && profile.analysis().entities().inside(statement.content()).stream()
                        .anyMatch(m -> m.entity().equals(denier.entity()));
        boolean involved = profile.sentences(statement.content()).stream()
                .anyMatch(s -> markers.has(profile.language(), inside(s, statement.content()), "involvement"));
        return concerned || involved ? 1 : 0;
    }

    private static List<Token> inside(Sentence sentence, Span span) {
        return sentence.tokens().stream().filter(t -> span.contains(t.span())).toList();
    }

    /** Whether what is said is that somebody would not speak. */
    private static boolean refuses(Profile profile, Statement statement) {
        return profile.analysis().statements().stream()
                .anyMatch(s -> s.polarity() == Statement.Polarity.NOT_SAID
                        && statement.content().contains(s.content()));
    }

    /**
     * Whether a denied content says what is denied: the clause stands before the noun ("olduğu iddiası"), or it is long and does
     * not begin with a bare noun for something said.
     */
    private static boolean isProposition(Profile profile, Sentence sentence, Span content, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isWord() && content.contains(token.span())) {
                words.add(token);
            }
        }
        for (int i = 1; i < words.size(); i++) {
            if (markers.at(language, words, i).contains("said-before")
                    && markers.at(language, words, i - 1).contains("complement-before")) {
                return true;
            }
        }
        for (int i = 0; i < Math.min(NOUN_WITHIN, words.size() - 1); i++) {
            if (markers.at(language, words, i).contains("said-before")) {
                return markers.at(language, words, i + 1).contains("complement");
            }
        }
        return words.size() >= PROPOSITION;
    }

    private static boolean sameSpeaker(Hop one, @Nullable Hop other) {
        return other != null && one.entity() != null && Objects.equals(one.entity(), other.entity());
    }

    /** The word of denying that has a noun for something said beside it. */
    private static @Nullable Token denying(Language language, List<Token> tokens, Lexicon markers) {
        for (int i = 0; i < tokens.size(); i++) {
            if (markers.at(language, tokens, i).contains("denies")
                    && !near(language, tokens, i, COMMENT_WITHIN, "comment", markers)
                    // "neither confirmed nor denied"
                    && !near(language, tokens, i, COMMENT_WITHIN + 1, "confirms", markers)
                    // "denied that": what is denied follows
                    && !(i + 1 < tokens.size()
                            && markers.at(language, tokens, i + 1).contains("complement"))
                    && near(language, tokens, i, APART, "said-before", markers)
                    && !says(language, tokens, i, markers)) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** Whether the noun after the word of denying goes on to say what was said: "denied an allegation by a clerk that he lied". */
    private static boolean says(Language language, List<Token> tokens, int denying, Lexicon markers) {
        boolean noun = false;
        int words = 0;
        for (int i = denying + 1; i < tokens.size() && words <= APART + NOUN_WITHIN; i++) {
            List<String> labels = markers.at(language, tokens, i);
            boolean markThenComplement =
                    i + 1 < tokens.size() && markers.at(language, tokens, i + 1).contains("complement");
            if (!tokens.get(i).isWord() && !markThenComplement) {
                return false;
            }
            if (noun && labels.contains("complement")) {
                return true;
            }
            noun |= labels.contains("said-before");
            words++;
        }
        return false;
    }

    /** Whether a sentence says that something said is denied or baseless, and what that is: "rejected reports of a base". */
    static boolean refutes(Language language, List<Token> tokens, Lexicon markers) {
        return markers.has(language, tokens, "denies")
                && markers.has(language, tokens, "said-before")
                && !markers.has(language, tokens, "comment")
                && !markers.has(language, tokens, "confirms");
    }

    private static boolean near(
            Language language, List<Token> tokens, int at, int apart, String label, Lexicon markers) {
        for (int i = Math.max(0, at - apart); i <= Math.min(tokens.size() - 1, at + apart); i++) {
            if (i != at && markers.at(language, tokens, i).contains(label)) {
                return true;
            }
        }
        return false;
    }
}
