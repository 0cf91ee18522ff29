package org.whence.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/** One sentence with what its words mark: clauses, phrases and their markers. Made once a sentence, then only read. */
final class View {

    /** Tokens of the shortest quotation that may be a sentence. */
    private static final int SHORTEST_QUOTATION = 4;

    /** Words between a preposition and the name it governs: "against the alleged positions". */
    private static final int LONGEST_REACH = 4;

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
        placePhrases(withPairs(withSpeakers(mentions, scene::speakerAt), scene));
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

    private List<Mention> withSpeakers(List<Mention> mentions, Function<Token, @Nullable Mention> speaker) {
        List<Mention> all = new ArrayList<>(mentions);
        for (int i = 0; i < size; i++) {
            Mention mention = has(i, Mark.FIRST_PERSON) ? speaker.apply(tokens.get(i)) : null;
            if (mention != null) {
                all.add(mention);
            }
        }
        return all;
    }

    /** With two mentions of the same words for each "both countries", in place of any other there. */
    private List<Mention> withPairs(List<Mention> mentions, Scene scene) {
        List<Mention> all = mentions;
        for (int from = 0; from < size; from++) {
            boolean people = has(from, Mark.PAIR_OF_PEOPLE);
            if (!has(from, Mark.PAIR) && !people) {
                continue;
            }
            Mark mark = people ? Mark.PAIR_OF_PEOPLE : Mark.PAIR;
            int to = from + 1;
            while (to < size && has(to, mark)) {
                to++;
            }
            Span span = new Span(
                    tokens.get(from).span().start(), tokens.get(to - 1).span().end());
            List<String> pair = people ? scene.peopleBefore(span.start()) : scene.pairBefore(span.start());
            EntityType type = people ? EntityType.PERSON : EntityType.STATE;
            if (!pair.isEmpty()) {
                all = new ArrayList<>(all);
                all.removeIf(mention -> mention.span().overlaps(span));
                for (String id : pair) {
                    all.add(new Mention(span, type, Mention.Form.PRONOUN, id));
                }
            }
            from = to;
        }
        return all;
    }

    private void placePhrases(List<Mention> mentions) {
        List<Mention> sorted = new ArrayList<>();
        mentions.forEach(mention -> sorted.addAll(apart(mention, mentions)));
        sorted.sort(Comparator.comparingInt((Mention m) -> m.span().start())
                .thenComparing(m -> -m.span().end()));
        int token = 0;
        for (Mention mention : sorted) {
            while (token < size
                    && tokens.get(token).span().end() <= mention.span().start()) {
                token++;
            }
            int end = token;
            while (end < size && tokens.get(end).span().start() < mention.span().end()) {
                end++;
            }
            boolean nominal = mention.form() == Mention.Form.NOMINAL;
            if (end == token
                    || nominal && (isInsideMarker(token, end) || end == token + 1 && has(token, Mark.FUTURE))) {
                continue;
            }
            Phrase outer = at[token];
            if (outer != null) {
                outer.inner.add(mention);
                if (outer.mention.span().equals(mention.span()) && mention.form() == Mention.Form.PRONOUN) {
                    outer.twin = new Phrase(outer.from, outer.to, mention);
                }
                continue;
            }
            Phrase phrase = new Phrase(token, end, mention);
            phrases.add(phrase);
            for (int i = token; i < end; i++) {
                at[i] = phrase;
            }
        }
    }

    /** "lent Samoa two helicopters": a state before a number or article is no part of the thing's name. */
    private List<Mention> apart(Mention thing, List<Mention> mentions) {
        if (thing.type() != EntityType.EQUIPMENT || grammar.adjectiveBehind) {
            return List.of(thing);
        }
        for (Mention state : mentions) {
            boolean first = state.type() == EntityType.STATE
                    && state.span().start() == thing.span().start()
                    && state.span().end() < thing.span().end();
            int next = first ? tokenAt(state.span().end()) : size;
            if (next < size && (tokens.get(next).kind() == Token.Kind.NUMBER || has(next, Mark.DETERMINER))) {
                Span rest =
                        new Span(tokens.get(next).span().start(), thing.span().end());
                return rest.start() < rest.end()
                        ? List.of(new Mention(rest, thing.type(), thing.form(), thing.entity()))
                        : List.of(thing);
            }
        }
        return List.of(thing);
    }

    /** The first token that begins at or behind {@code offset}. */
    private int tokenAt(int offset) {
        int i = 0;
        while (i < size && tokens.get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    /** Whether the words are part of a preposition of several words: главе in "во главе с". */
    private boolean isInsideMarker(int from, int to) {
        for (int i = to - 1; i < size && i < to + 3; i++) {
            if (signs.before[i] != null && signs.beforeFrom[i] <= from && i > signs.beforeFrom[i]) {
                return true;
            }
        }
        return false;
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

    /** Finds every phrase's markers; call once, after {@link #verb} and {@link #trigger} are filled in. */
    void governPhrases() {
        for (int i = 0; i < phrases.size(); i++) {
            govern(phrases.get(i), i > 0 ? phrases.get(i - 1) : null, i > 1 ? phrases.get(i - 2) : null);
        }
        for (int i = phrases.size() - 2; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            Phrase next = phrases.get(i + 1);
            if (grammar.order == Grammar.Order.SOV && isTitleOf(phrase, next) && next.markedBehind) {
                // the last word of a name bears the ending of all of it: Bakan Ali Kaya'yla
                mark(phrase, next.direct, phrase.governor);
                phrase.markedBehind = true;
                phrase.possessor = next.possessor;
            }
            boolean ofPlace = phrase.possessor
                    && phrase.type() == EntityType.STATE
                    && next.type() == EntityType.PLACE
                    && next.from == phrase.to
                    && isAttribute(next)
                    && !has(next.to, Mark.ATTRIBUTIVE);
            if (ofPlace && grammar.order == Grammar.Order.SOV) {
                phrase.head = next;
            }
        }
    }

    private void govern(Phrase phrase, @Nullable Phrase before, @Nullable Phrase earlier) {
        Token last = tokens.get(phrase.to - 1);
        boolean name = phrase.mention.form() == Mention.Form.NAME;
        boolean inflected = phrase.type() == EntityType.NATIONALITY && grammar.inflectedAdjective;
        Slot ending = inflected
                ? grammar.lexicon.ending(last, false)
                : name && phrase.type() == EntityType.ORGANISATION
                        ? grammar.lexicon.endingOfBody(last)
                        : grammar.lexicon.ending(last, name);
        if (ending == Slot.POSSESSOR) {
            phrase.possessor = true;
        }
        phrase.weak = grammar.lexicon.weakEnding(last);
        if (ending == null && isAttribute(phrase)) {
            ending = endingOfHead(phrase);
        }
        Slot behind = phrase.to < size ? signs.after[phrase.to] : null;
        if (behind == null && isAttribute(phrase) && isPlainNoun(phrase.to)) {
            int next = isPlainNoun(phrase.to + 1) && signs.after[phrase.to + 1] == null ? phrase.to + 2 : phrase.to + 1;
            behind = next < size ? signs.after[next] : null;
        }
        if (behind == null && isQuote(phrase.to) && phrase.to + 1 < size) {
            behind = signs.after[phrase.to + 1];
        }
        Slot proclitic = proclitic(phrase);
        if (has(phrase.from - 1, Mark.BELONGING)) {
            // "boats belonging to the Guards": the boats' owner stands for them
            phrase.proxy = true;
        } else if (behind == Slot.OBJECT && prepositionBefore(phrase) != null) {
            markByPreposition(phrase, before);
        } else if (behind != null) {
            mark(phrase, behind, phrase.from - 1);
            phrase.markedBehind = true;
        } else if (proclitic != null) {
            mark(phrase, proclitic, phrase.from - 1);
        } else if (ending != null && ending != Slot.POSSESSOR) {
            mark(phrase, ending, phrase.from - 1);
            phrase.markedBehind = true;
        } else if (!renames(phrase, before, earlier)) {
            markByPreposition(phrase, before);
        }
        if (phrase.direct == Slot.OF && !phrase.possessor) {
            stepOut(phrase);
        }
    }

    /** Whether the phrase stands without an ending before a noun that it describes: Pakistanlı mevkidaşı, Şam yakınları. */
    private boolean isAttribute(Phrase phrase) {
        boolean before = grammar.order == Grammar.Order.SOV && !grammar.adjectiveBehind;
        boolean may = phrase.type() == EntityType.NATIONALITY
                || phrase.type() == EntityType.STATE
                || phrase.type() == EntityType.PLACE;
        return before && may && tokens.get(phrase.to - 1).norm().indexOf('\'') < 0 && isPlainNoun(phrase.to);
    }

    private boolean isPlainNoun(int token) {
        return isPlainWord(token)
                && !timed[token]
                && !trigger[token]
                && !verb[token]
                && signs.before[token] == null
                && signs.after[token] == null
                && !has(token, Mark.COORDINATOR)
                && !has(token, Mark.FILLER);
    }

    private @Nullable Slot endingOfHead(Phrase phrase) {
        for (int i = phrase.to; i < size && i < phrase.to + 3 && isPlainNoun(i); i++) {
            Slot slot = grammar.lexicon.ending(tokens.get(i), false);
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    /** "the ambassador to Iraq, Maximov": the name behind the comma is the person's, whatever stands between. */
    private boolean renames(Phrase phrase, @Nullable Phrase before, @Nullable Phrase earlier) {
        if (before == null
                || earlier == null
                || phrase.type() != EntityType.PERSON
                || phrase.mention.form() != Mention.Form.NAME
                || before.type() == EntityType.PERSON
                || earlier.type() != EntityType.PERSON
                || earlier.mention.form() != Mention.Form.NOMINAL
                || phrase.from != before.to + 1
                || !isComma(before.to)
                || before.from - earlier.to > 2) {
            return false;
        }
        mark(phrase, earlier.direct, earlier.governor);
        phrase.slot = earlier.slot;
        before.head = earlier;
        return true;
    }

    /** The slot of a preposition directly before the phrase, or with one word between; then را marks a larger phrase. */
    private @Nullable Slot prepositionBefore(Phrase phrase) {
        for (int i = phrase.from - 1; i >= 0 && i >= phrase.from - 2 && at[i] == null; i--) {
            if (signs.before[i] != null) {
                return signs.before[i];
            }
        }
        return null;
    }

    /** A preposition written together with the phrase; a name that begins with the whole word has none. */
    private @Nullable Slot proclitic(Phrase phrase) {
        Token first = tokens.get(phrase.from);
        boolean whole = phrase.mention.span().start() <= first.span().start();
        boolean name = phrase.mention.form() == Mention.Form.NAME;
        int written = phrase.mention.span().start() - first.span().start();
        int taken = first.proclitics().stream().mapToInt(String::length).sum();
        // in وبكين no preposition stands before the name that begins with its letter
        return name && (whole || taken > written) ? null : grammar.lexicon.proclitic(first);
    }

    boolean isQuoteMark(int token) {
        return token >= 0 && isQuote(token);
    }

    private boolean isQuote(int token) {
        return token < size && tokens.get(token).kind() == Token.Kind.QUOTE;
    }

    private static void mark(Phrase phrase, Slot slot, int governor) {
        phrase.direct = slot;
        phrase.slot = slot;
        phrase.governor = governor;
    }

    private void markByPreposition(Phrase phrase, @Nullable Phrase before) {
        if (before != null && before.to == phrase.from && has(phrase.from, Mark.COORDINATOR)) {
            shareMarker(phrase, before, phrase.from);
            return;
        }
        if (phrase.from > 0
                && at[phrase.from - 1] == null
                && signs.before[phrase.from - 1] == null
                && trigger[phrase.from - 1]
                && !verb[phrase.from - 1]
                && !nonFinite[phrase.from - 1]) {
            boolean adjective = phrase.type() == EntityType.NATIONALITY;
            if (adjective && grammar.adjectiveBehind) {
                mark(phrase, Slot.MODIFIER, phrase.from - 1);
                return;
            }
            if (grammar.bareGenitiveBehind) {
                mark(phrase, phrase.weak == Slot.BY ? Slot.BY : Slot.OF, phrase.from - 1);
                return;
            }
        }
        boolean definite = false;
        for (int i = phrase.from - 1, steps = 0; i >= 0 && steps <= LONGEST_REACH; i--, steps++) {
            if (timed[i] && at[i] == null && i < phrase.from - 1 | signs.before[i] == null) {
                return;
            }
            Slot slot = signs.before[i];
            if (slot != null && at[i] == null && opensClause(i, phrase)) {
                return;
            }
            if (slot != null && at[i] == null) {
                if (definite && (slot == Slot.IN || phrase.mention.form() == Mention.Form.NOMINAL)) {
                    // في المطار نظيره: a noun with the article ends what the preposition governs
                    return;
                }
                if (!has(signs.beforeFrom[i] - 1, Mark.BELONGING)) {
                    mark(phrase, slot, signs.beforeFrom[i] - 1);
                }
                return;
            }
            Slot proclitic = at[i] == null && tokens.get(i).isWord() && !trigger[i] && !verb[i]
                    ? grammar.lexicon.proclitic(tokens.get(i))
                    : null;
            if (proclitic != null) {
                mark(phrase, proclitic, i - 1);
                phrase.proxy = true;
                return;
            }
            if (has(i, Mark.COORDINATOR) && at[i] == null) {
                shareMarker(phrase, before, i);
                return;
            }
            if (at[i] != null) {
                apposition(phrase, before, i);
                return;
            }
            if (isComma(i)) {
                if (before != null && (renames(phrase, before) || isListed(phrase))) {
                    shareMarker(phrase, before, i);
                }
                return;
            }
            definite |= grammar.adjectiveBehind
                    && phrase.type() != EntityType.NATIONALITY
                    && !tokens.get(i).proclitics().isEmpty()
                    && has(i, Mark.DETERMINER);
            if (!isPlainWord(i) && !isQuote(i)
                    || cut[i]
                    || verb[i]
                    || trigger[i]
                    || cut[i + 1] && i + 1 < phrase.from) {
                return;
            }
        }
    }

    /** "after Egyptian guards detained him": a word that is a preposition elsewhere opens a clause of which the phrase is the subject. */
    private boolean opensClause(int word, Phrase phrase) {
        if (grammar.order != Grammar.Order.SVO || !has(word, Mark.BOUNDARY)) {
            return false;
        }
        for (int i = phrase.to; i < size && i < phrase.to + LONGEST_REACH && !cut[i]; i++) {
            if (verb[i] && at[i] == null) {
                return true;
            }
            if (at[i] != null || !isPlainWord(i) || signs.before[i] != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether one of the two describes and the other names, so that the comma between them may be an apposition. */
    private static boolean renames(Phrase phrase, Phrase before) {
        return phrase.type() == before.type() && phrase.mention.form() != before.mention.form();
    }

    /** Whether a comma or coordinator and another phrase follow: B in "with A, B and C". */
    private boolean isListed(Phrase phrase) {
        int i = phrase.to;
        boolean joined = false;
        while (i < size
                && i < phrase.to + 3
                && at[i] == null
                && (isComma(i) || has(i, Mark.COORDINATOR) || has(i, Mark.DETERMINER))) {
            joined |= isComma(i) || has(i, Mark.COORDINATOR);
            i++;
        }
        return joined && i < size && at[i] != null;
    }

    /** "with Iraq and Syria": the second has the first one's marker, if nothing but a coordinator or comma parts them. */
    private void shareMarker(Phrase phrase, @Nullable Phrase before, int coordinator) {
        if (before == null || before.direct.isBare() || before.markedBehind && before.direct == Slot.WITH) {
            return;
        }
        int gap = coordinator - before.to;
        boolean joined = gap >= 0 && gap <= 1 && !hasVerb(before.to, phrase.from);
        if (joined) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
            phrase.head = before.head;
            phrase.proxy = before.proxy;
        }
    }

    /** "the Russian ambassador, Maximov" or "Foreign Minister Zarif": the second is the first under another name. */
    private void apposition(Phrase phrase, @Nullable Phrase before, int at) {
        if (before == null || before.to != at + 1) {
            return;
        }
        boolean origin = before.type() == EntityType.NATIONALITY && !grammar.adjectiveBehind;
        if (isSame(before, phrase)) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
        } else if (before.possessor || origin) {
            phrase.direct = before.direct;
            phrase.slot = before.slot;
            phrase.governor = before.governor;
            before.head = phrase;
        }
    }

    /** Whether the second is the first under another name: the same entity, or a title and the name that follows it. */
    static boolean isSame(Phrase first, Phrase second) {
        return isTitleOf(first, second) || first.entity().equals(second.entity());
    }

    private static boolean isTitleOf(Phrase first, Phrase second) {
        return first.type() == EntityType.PERSON
                && second.type() == EntityType.PERSON
                && first.mention.form() == Mention.Form.NOMINAL
                && second.mention.form() == Mention.Form.NAME
                && first.to == second.from;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (verb[i] || trigger[i]) {
                return true;
            }
        }
        return false;
    }

    /** From "positions of the rebels" to what governs the positions; from "committee of Parliament" to the committee. */
    private void stepOut(Phrase phrase) {
        int i = phrase.governor;
        for (int steps = 0; i >= 0 && steps <= LONGEST_REACH; i--, steps++) {
            Phrase head = at[i];
            if (head != null) {
                phrase.head = head;
                return;
            }
            if (trigger[i] && !verb[i]) {
                return;
            }
            Slot outer = signs.before[i];
            if (outer != null) {
                phrase.slot = outer;
                phrase.proxy = true;
                return;
            }
            if (!isPlainWord(i) && !isQuote(i) || cut[i] || verb[i] || has(i, Mark.COORDINATOR)) {
                break;
            }
        }
        phrase.slot = Slot.SUBJECT;
        phrase.proxy = true;
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
}
