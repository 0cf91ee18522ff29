package org.whence.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.entity.Mention;
import org.whence.event.Status;
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
    /** Words beside a negation among which what it negates is named. */
    private static final int NEAR = 3;

    private static final String NEGATION = "negation";
    /** A negation that stands before what it negates. */
    private static final String PARTICLE = "before-verb";

    private Negated() {}

    /** Whether {@code statement} denies: by a word of denying, or because its content is negated as a whole. */
    static boolean denies(Profile profile, Statement statement, Lexicon markers) {
        return isOutright(profile, statement)
                ? !Refusals.refuses(profile, statement, markers)
                : negated(profile, statement, markers) || tellsOfNone(profile, statement, markers);
    }

    /** Whether the content is what a word of denying denies: what stands quoted after a colon are the denier's own words. */
    static boolean isOutright(Profile profile, Statement statement) {
        Span cue = statement.cue();
        boolean ownWords = statement.manner() == Statement.Manner.DIRECT
                && cue != null
                && cue.end() <= statement.content().start()
                && profile.analysis()
                                .report()
                                .at(new Span(cue.end(), statement.content().start()))
                                .indexOf(':')
                        >= 0;
        return statement.polarity() == Statement.Polarity.DENIED && !ownWords;
    }

    /** Whether it is said that a deed has not begun or taken place, however many words name the deed. */
    private static boolean tellsOfNone(Profile profile, Statement statement, Lexicon markers) {
        Span content = statement.content();
        return profile.analysis().events().stream()
                        .anyMatch(e -> e.status() == Status.DENIED && content.contains(e.trigger()))
                && happens(profile, content, deeds(profile, content, markers), markers);
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
        int end = Math.max(0, words.size() - NEGATED_AT_END);
        boolean atEnd = false;
        for (int i = end; i < words.size(); i++) {
            // a particle stands before what it negates; a negated verb at the end negates the whole
            atEnd |= negates(text, language, words, i, markers)
                    && !markers.at(language, words, i).contains(PARTICLE);
        }
        return atEnd || negations(text, language, first, markers) > 0;
    }

    private static int negations(String text, Language language, List<Token> words, Lexicon markers) {
        int negations = 0;
        for (int i = 0; i < words.size(); i++) {
            negations += negates(text, language, words, i, markers) ? 1 : 0;
        }
        return negations;
    }

    /**
     * Whether the word at {@code index} is a negation, but no part of a phrase that says the thing all the same ("not only"),
     * and does not belong to a number after it: "not 40, but 12".
     */
    private static boolean negates(String text, Language language, List<Token> words, int index, Lexicon markers) {
        int end = words.get(index).span().end();
        boolean number = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        List<String> labels = markers.at(language, words, index);
        return !number && labels.contains(NEGATION) && !labels.contains("all-the-same");
    }

    /** Whether two negations stand in {@code span}, or one beside a word for a lack: "nothing shows that there was none". */
    static boolean twice(Profile profile, Span span, Lexicon markers) {
        Language language = profile.language();
        List<Token> words = words(profile, span);
        int negations = negations(profile.analysis().report().text(), language, words, markers);
        return negations > 1 && particles(language, words, markers) > 1
                || negations > 0 && markers.has(language, words, "lacks");
    }

    private static int particles(Language language, List<Token> words, Lexicon markers) {
        int particles = 0;
        for (int i = 0; i < words.size(); i++) {
            particles += markers.at(language, words, i).contains(PARTICLE) ? 1 : 0;
        }
        return particles;
    }

    /** Whether nothing stands between two words but a blank and the quotation marks of a name. */
    private static boolean joined(Profile profile, Span before, Span after) {
        String between = profile.analysis().report().at(new Span(before.end(), after.start()));
        return between.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) || isQuote(c));
    }

    /** Whether the letter is a quotation mark of any script. */
    static boolean isQuote(int letter) {
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
        Set<Integer> both = new HashSet<>();
        overlap.common().stream()
                .filter(Negated::isDeed)
                .forEach(t -> both.add(t.span().start()));
        return deeds(profile, span, markers).stream().anyMatch(both::contains);
    }

    /** Whether what is negated is an act that the passage tells of, and not something beside it. */
    static boolean negatesAct(Telling denial, Lexicon markers) {
        Set<Integer> deeds = deeds(denial.profile(), denial.span(), markers);
        return denial.acts().stream().anyMatch(e -> deeds.contains(e.trigger().start()))
                || denial.attackWords().stream().anyMatch(w -> deeds.contains(w.start()))
                || happens(denial.profile(), denial.span(), deeds, markers)
                        && denial.acts().stream().anyMatch(e -> e.status() == Status.DENIED);
    }

    /** Whether what is negated is that something begins or takes place: then the act is its subject, "deliveries have not begun". */
    private static boolean happens(Profile profile, Span span, Set<Integer> deeds, Lexicon markers) {
        for (Sentence sentence : profile.sentences(span)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (deeds.contains(tokens.get(i).span().start())
                        && markers.at(profile.language(), tokens, i).contains("happens")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDeed(Trait trait) {
        return trait.kind() == Trait.Kind.CONCEPT || trait.kind() == Trait.Kind.WORD;
    }

    /**
     * Where the words begin that tell what each negation negates: the first one after a particle ("did not [mean] to shoot"),
     * else the negated word itself and those before it, up to a mark.
     */
    private static Set<Integer> deeds(Profile profile, Span span, Lexicon markers) {
        Language language = profile.language();
        String text = profile.analysis().report().text();
        Set<Integer> telling = new HashSet<>();
        profile.inside(span).stream()
                .filter(Negated::isDeed)
                .forEach(t -> telling.add(t.span().start()));
        Set<Integer> deeds = new HashSet<>();
        for (Sentence sentence : profile.sentences(span)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (span.contains(tokens.get(i).span()) && negates(text, language, tokens, i, markers)) {
                    boolean particle = markers.at(language, tokens, i).contains(PARTICLE);
                    deeds.addAll(particle ? after(tokens, i, telling) : before(tokens, i));
                }
            }
        }
        return deeds;
    }

    /** The first word that tells something, near after a particle. */
    private static List<Integer> after(List<Token> tokens, int at, Set<Integer> telling) {
        for (int i = at + 1;
                i < tokens.size() && i - at <= NEAR && tokens.get(i).isWord();
                i++) {
            int start = tokens.get(i).span().start();
            if (telling.contains(start)) {
                return List.of(start);
            }
        }
        return List.of();
    }

    private static List<Integer> before(List<Token> tokens, int at) {
        List<Integer> starts = new ArrayList<>();
        for (int i = at; i >= 0 && at - i <= NEAR && tokens.get(i).isWord(); i--) {
            starts.add(tokens.get(i).span().start());
        }
        return starts;
    }
}
