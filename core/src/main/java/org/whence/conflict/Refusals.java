package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * Tells who denies that something is so from who refuses to do or to grant something: "denied the refugees entry", "rejected calls
 * for a truce", "erişim talebini reddetti". A refusal contradicts nobody.
 */
final class Refusals {
    /** First words of a content among which the thing refused is named. */
    private static final int AT_START = 4;
    /** The same for its last words, where Turkish and Persian have it. */
    private static final int AT_END = 4;

    private Refusals() {}

    /** Whether a statement that is called a denial is the refusal of something that one asks for. */
    static boolean refuses(Profile profile, Statement statement, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> words = words(profile, statement.content());
        if (markers.has(language, words, "said-before")) {
            return false;
        }
        List<Token> start = words.subList(0, Math.min(AT_START, words.size()));
        List<Token> end = words.subList(Math.max(0, words.size() - AT_END), words.size());
        return markers.has(language, words(profile, statement.cue()), "refuses")
                || markers.has(language, start, "refused")
                || markers.has(language, end, "refused");
    }

    private static List<Token> words(Profile profile, @Nullable Span span) {
        List<Token> words = new ArrayList<>();
        if (span != null) {
            for (Sentence sentence : profile.sentences(span)) {
                sentence.tokens().stream()
                        .filter(t -> t.isWord() && span.contains(t.span()))
                        .forEach(words::add);
            }
        }
        return words;
    }
}
