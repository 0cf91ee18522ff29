package org.whence.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.fact.FactFile;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.text.Span;

/**
 * Sentences and tokens by rules that hold in every language, with the abbreviations and affixes of the report's language
 * where the program has them. A sentence ends at a stop, together with the quotation marks and brackets that close behind
 * it, also inside a longer quotation; never inside a word, number or abbreviation, and not before a small letter. The end of
 * a block always ends a sentence, so a headline needs no stop.
 */
public final class LanguageSentences implements SentenceSplitter {

    private static final String STOPS = ".!?…؟。۔！？";
    private static final String CLOSERS = ")]}»”’›」』";
    private static final String GOES_ON = ",;:،؛";
    private static final String DASHES = "-–—―";

    /** The language facts of one language. */
    private record Facts(Affixes affixes, Abbreviations abbreviations) {
        static final Facts NONE = new Facts(Affixes.NONE, Abbreviations.NONE);
    }

    private final Map<Language, Facts> facts;

    private LanguageSentences(Map<Language, Facts> facts) {
        this.facts = facts;
    }

    /** With the facts of every analysed language, read from the class path. */
    public static LanguageSentences load() {
        Map<Language, Facts> facts = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            facts.put(
                    language,
                    new Facts(
                            Affixes.from(FactFile.load(LanguageSentences.class, language + "/affixes.facts")),
                            Abbreviations.from(
                                    FactFile.load(LanguageSentences.class, language + "/abbreviations.facts"))));
        }
        return new LanguageSentences(facts);
    }

    @Override
    public List<Sentence> split(Report report) {
        Facts known = of(report.language());
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : report.blocks()) {
            split(report.text(), block, known, sentences);
        }
        return sentences;
    }

    /** The tokens of a phrase, as they would be in a report in {@code language}; for lexicons and tests. */
    public List<Token> tokens(Language language, String phrase) {
        Facts known = of(language);
        return List.copyOf(
                Tokenizer.tokens(phrase, new Span(0, phrase.length()), known.affixes(), known.abbreviations()));
    }

    private Facts of(Language language) {
        return facts.getOrDefault(language, Facts.NONE);
    }

    private static void split(String text, Block block, Facts facts, List<Sentence> sentences) {
        List<Token> tokens = Tokenizer.tokens(text, block.span(), facts.affixes(), facts.abbreviations());
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int after = endAfter(tokens, i, facts);
            if (after > from) {
                sentences.add(sentence(block, tokens.subList(from, after)));
                from = after;
                i = after - 1;
            }
        }
        if (from < tokens.size()) {
            sentences.add(sentence(block, tokens.subList(from, tokens.size())));
        }
    }

    private static Sentence sentence(Block block, List<Token> tokens) {
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        return new Sentence(span, block, tokens);
    }

    /** Where the next sentence begins if one ends at the stop {@code i}; -1 if none does. */
    private static int endAfter(List<Token> tokens, int i, Facts facts) {
        Token token = tokens.get(i);
        boolean abbreviation = token.kind() == Token.Kind.WORD && token.form().endsWith(".");
        if (abbreviation ? !mayEnd(token, facts) : !isStop(token)) {
            return -1;
        }
        int next = i + 1;
        while (next < tokens.size() && closes(tokens, next)) {
            next++;
        }
        if (next >= tokens.size()) {
            return next;
        }
        Token follower = tokens.get(next);
        if (abbreviation) {
            boolean quoted = follower.kind() == Token.Kind.QUOTE && next == i + 1;
            return quoted || follower.isCapitalised() && facts.abbreviations().opensSentence(follower.norm())
                    ? next
                    : -1;
        }
        boolean apart = tokens.get(next - 1).span().end() < follower.span().start();
        if (!apart && !(next == i + 1 && isRunTogether(tokens, i, follower))) {
            return -1;
        }
        return beginsSentence(tokens, next, token) ? next : -1;
    }

    private static boolean mayEnd(Token token, Facts facts) {
        Abbreviations.Kind kind = facts.abbreviations().kind(token.form());
        if (kind != null) {
            return kind == Abbreviations.Kind.MAY_END;
        }
        return token.norm().length() > 2;
    }

    private static boolean isStop(Token token) {
        return token.kind() == Token.Kind.PUNCTUATION
                && STOPS.indexOf(token.form().charAt(0)) >= 0;
    }

    /** Whether the mark at {@code i} closes what came before it. */
    private static boolean closes(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        char mark = token.form().charAt(0);
        boolean straight =
                token.kind() == Token.Kind.QUOTE && (mark == '"' || mark == '\'' || mark == '＂' || mark == '“');
        if (!straight && CLOSERS.indexOf(mark) < 0) {
            return false;
        }
        boolean touches = tokens.get(i - 1).span().end() == token.span().start();
        boolean opens = i + 1 < tokens.size()
                && tokens.get(i + 1).span().start() == token.span().end()
                && Character.isLetterOrDigit(tokens.get(i + 1).form().codePointAt(0));
        return touches ? !(straight && opens && mark == '“') : !straight && !opens;
    }

    /** Whether two sentences meet without a blank between them: two words of a script without case, or letter and capital. */
    private static boolean isRunTogether(List<Token> tokens, int stop, Token follower) {
        if (stop == 0 || !follower.isWord() || tokens.get(stop).form().length() > 1) {
            return false;
        }
        Token before = tokens.get(stop - 1);
        if (before.form().length() < 2 || follower.form().length() < 2) {
            return false;
        }
        int last = before.form().codePointBefore(before.form().length());
        return before.kind() == Token.Kind.QUOTE
                || Character.isLetter(last) && !Character.isUpperCase(last) && !isSmall(follower);
    }

    private static boolean beginsSentence(List<Token> tokens, int next, Token stop) {
        Token follower = tokens.get(next);
        boolean ellipsis = stop.form().length() > 1 && stop.form().startsWith(".")
                || stop.form().startsWith("…");
        if (GOES_ON.indexOf(follower.form().charAt(0)) >= 0) {
            return false;
        }
        if (DASHES.indexOf(follower.form().charAt(0)) >= 0) {
            return next + 1 < tokens.size() && tokens.get(next + 1).isCapitalised();
        }
        if (ellipsis) {
            Token word = follower.isWord() || next + 1 >= tokens.size() ? follower : tokens.get(next + 1);
            return word.isCapitalised();
        }
        return !isSmall(follower);
    }

    private static boolean isSmall(Token token) {
        return Character.isLowerCase(token.form().codePointAt(0));
    }
}
