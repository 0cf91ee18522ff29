package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Trait;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * What is negated: a statement as a whole, or the words beside a negation that tell of a deed or a state. Who says that
 * something else was not done does not say the opposite of a statement, however much the two have in common.
 */
final class Negated {
    /** First words of a content among which a negation makes the whole a denial. */
    private static final int NEGATED_WITHIN = 6;
    /** The same for its last words, where Turkish and Persian have their verb. */
    private static final int NEGATED_AT_END = 3;
    /** Words on each side of a negation among which what it negates is named. */
    private static final int NEAR = 3;

    private Negated() {}

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

    /** The words inside {@code span}. */
    static List<Token> words(Profile profile, Span span) {
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

    /** Whether what both name has something of what is negated in {@code span}. */
    static boolean sharesDeed(Profile profile, Span span, Overlap overlap, Lexicon markers) {
        List<Span> deeds = deeds(profile, span, markers);
        return overlap.common().stream()
                .anyMatch(t -> isDeed(t) && deeds.stream().anyMatch(d -> d.contains(t.span())));
    }

    private static boolean isDeed(Trait trait) {
        return trait.kind() == Trait.Kind.CONCEPT || trait.kind() == Trait.Kind.WORD;
    }

    /** The words beside each negation, up to a mark. */
    private static List<Span> deeds(Profile profile, Span span, Lexicon markers) {
        Language language = profile.language();
        List<Span> deeds = new ArrayList<>();
        for (Sentence sentence : profile.sentences(span)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (span.contains(tokens.get(i).span())
                        && markers.at(language, tokens, i).contains("negation")) {
                    deeds.add(around(tokens, i));
                }
            }
        }
        return deeds;
    }

    private static Span around(List<Token> tokens, int at) {
        int from = at;
        while (from > 0 && at - from < NEAR && tokens.get(from - 1).isWord()) {
            from--;
        }
        int to = at;
        while (to + 1 < tokens.size() && to - at < NEAR && tokens.get(to + 1).isWord()) {
            to++;
        }
        return tokens.get(from).span().cover(tokens.get(to).span());
    }
}
