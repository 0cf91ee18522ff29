package org.whence.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;

/** One sentence with what its words mark: clauses, phrases and their markers. Made once a sentence, then only read. */
final class View {

    /** Tokens of the shortest quotation that may be a sentence. */
    private static final int SHORTEST_QUOTATION = 4;

    final Grammar grammar;
    final Sentence sentence;
    final List<Token> tokens;
    final int size;
    final Lexicon.Signs signs;
    final List<Phrase> phrases = new ArrayList<>();
    /** The phrase that covers each token, or null. */
    final @Nullable Phrase[] at;
    /** Whether a clause begins at each token. */
    final boolean[] cut;
    /** The words of one event's trigger stand here. */
    final boolean[] trigger;
    /** The type of the event that a trigger beginning here names, or null. */
    final @Nullable EventType[] types;
    /** A verb that is no clause of its own stands here: to visit, visiting. */
    final boolean[] nonFinite;
    /** The subject of the sentence before; null if it has none. */
    @Nullable
    Subject before;

    /** The subject of the sentence before, where the language may leave it out; else null. */
    @Nullable
    Subject carriedOver;
    /** Words of a time stand here: no preposition reaches over them. */
    final boolean[] timed;
    /** A cue of saying stands here. */
    final boolean[] cue;
    /** The token at which the quotation begins in which each token stands; -1 outside quotations. */
    final int[] quotation;
    /** A finite verb is known to stand here. */
    final boolean[] verb;

    /** @param scene knows who says I at a token, and who both countries are */
    View(Grammar grammar, Sentence sentence, List<Mention> mentions, Scene scene) {
        this.grammar = grammar;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.size = tokens.size();
        this.signs = grammar.lexicon.signs(tokens);
        this.at = new Phrase[size];
        this.cut = new boolean[size];
        this.trigger = new boolean[size];
        this.verb = new boolean[size];
        this.nonFinite = new boolean[size];
        this.types = new EventType[size];
        this.cue = new boolean[size];
        this.timed = new boolean[size];
        this.quotation = new int[size];
        for (int i = 0; i < size; i++) {
            timed[i] = scene.isTime(tokens.get(i).span());
        }
        new Placing(this, scene).place(mentions);
        cutClauses();
        markQuotations();
    }

    /** Quotations of some length; words between marks that are shorter are names or terms. */
    private void markQuotations() {
        Arrays.fill(quotation, -1);
        int open = -1;
        for (int i = 0; i < size; i++) {
            if (tokens.get(i).kind() != Token.Kind.QUOTE || tokens.get(i).form().equals("'")) {
                continue;
            }
            if (open >= 0 && i - open > SHORTEST_QUOTATION) {
                Arrays.fill(quotation, open + 1, i, open + 1);
            }
            open = open >= 0 ? -1 : i;
        }
    }

    boolean has(int token, Mark mark) {
        return token >= 0 && token < size && signs.has(token, mark);
    }

    boolean isMark(int token, char mark) {
        return token >= 0
                && token < size
                && tokens.get(token).form().length() == 1
                && tokens.get(token).form().charAt(0) == mark;
    }

    boolean isComma(int token) {
        return isMark(token, ',') || isMark(token, '،');
    }

    boolean isPlainWord(int token) {
        return token >= 0
                && token < size
                && at[token] == null
                && (tokens.get(token).isWord() || tokens.get(token).kind() == Token.Kind.NUMBER);
    }

    private void cutClauses() {
        for (int i = 0; i < size; i++) {
            if (at[i] != null) {
                continue;
            }
            Token token = tokens.get(i);
            if (has(i, Mark.BOUNDARY) && !isAdverb(i) || has(i, Mark.RELATIVE)) {
                cut[i] = true;
            } else if (token.kind() == Token.Kind.PUNCTUATION
                    && i + 1 < size
                    && ";:؛—–()[]…".indexOf(token.form().charAt(0)) >= 0) {
                cut[i + 1] = true;
            } else if (token.kind() == Token.Kind.QUOTE && i > 0 && isMark(i - 1, ':')) {
                cut[i] = true;
            }
        }
    }

    /** Whether a word that may open a clause stands between auxiliary and verb: "had yet been". */
    boolean isAdverb(int token) {
        return has(token, Mark.FILLER) && token > 0 && at[token - 1] == null && has(token - 1, Mark.FILLER);
    }

    /** Where verbs stand last, a comma behind one ends its clause; call after {@link #verb} is filled in. */
    void cutBehindVerbs() {
        for (int i = 1; i + 1 < size && grammar.order == Grammar.Order.SOV; i++) {
            boolean finite = verb[i - 1] || has(i - 1, Mark.LIGHT) || has(i - 1, Mark.OCCUR);
            boolean ends = has(i - 1, Mark.FINITE);
            if (isComma(i) && (finite && at[i + 1] != null || ends) && at[i - 1] == null) {
                cut[i + 1] = true;
            } else if (ends
                    && at[i - 1] == null
                    && at[i] == null
                    && has(i, Mark.COORDINATOR)
                    && signs.after[i] == null) {
                cut[i + 1] = true;
            }
        }
    }

    boolean isQuoteMark(int token) {
        return token >= 0 && isQuote(token);
    }

    boolean isQuote(int token) {
        return token < size && tokens.get(token).kind() == Token.Kind.QUOTE;
    }

    /** Whether the second is the first under another name: the same entity, or a title and the name that follows it. */
    static boolean isSame(Phrase first, Phrase second) {
        return isTitleOf(first, second) || first.entity().equals(second.entity());
    }

    static boolean isTitleOf(Phrase first, Phrase second) {
        return first.type() == EntityType.PERSON
                && second.type() == EntityType.PERSON
                && first.mention.form() == Mention.Form.NOMINAL
                && second.mention.form() == Mention.Form.NAME
                && first.to == second.from;
    }

    /** A subject and the first word that names it. */
    record Subject(Mention mention, Token head) {}

    /** Who the sentence is about: the first actor without a marker, no speaker of a quotation set apart; null if nobody. */
    @Nullable
    Subject subject() {
        for (Phrase phrase : phrases) {
            if (phrase.isActor() && phrase.isBare() && !phrase.possessor && phrase.type() != EntityType.NATIONALITY) {
                return new Subject(phrase.mention, tokens.get(phrase.from));
            }
        }
        return null;
    }

    /** The first token of the clause in which {@code token} stands. */
    int clauseStart(int token) {
        int i = token;
        while (i > 0 && !cut[i]) {
            i--;
        }
        return i;
    }

    /** The token after the clause in which {@code token} stands. */
    int clauseEnd(int token) {
        int i = token + 1;
        while (i < size && !cut[i]) {
            i++;
        }
        return i;
    }

    boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isComma(i)) {
                return true;
            }
        }
        return false;
    }

    boolean hasNonFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (nonFinite[i]) {
                return true;
            }
        }
        return false;
    }

    boolean hasCut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cut[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but the words of an office stand between the two. */
    boolean isOneOffice(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean word = at[i] != null || isPlainWord(i);
            if (!word || verb[i] || isComma(i) || has(i, Mark.RELATIVE)) {
                return false;
            }
        }
        return true;
    }
}
