package org.whence.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;
import org.whence.text.Span;

/** Makes the phrases of a sentence from the mentions in it. */
final class Placing {

    /** Letters of a state's name that is no abbreviation, which would be an adjective: US drones. */
    private static final int SHORTEST_STATE = 3;

    private final View view;
    private final Scene scene;

    Placing(View view, Scene scene) {
        this.view = view;
        this.scene = scene;
    }

    /** Makes the phrases of {@code mentions}, which the sentence holds, and of the words for those who speak and for pairs. */
    void place(List<Mention> mentions) {
        placePhrases(withPairs(withSpeakers(mentions)));
    }

    private List<Mention> withSpeakers(List<Mention> mentions) {
        List<Mention> all = new ArrayList<>(mentions);
        for (int i = 0; i < view.size; i++) {
            Mention mention = view.has(i, Mark.FIRST_PERSON) ? scene.speakerAt(view.tokens.get(i)) : null;
            if (mention != null) {
                all.add(mention);
            }
        }
        return all;
    }

    /** With two mentions of the same words for each "both countries", in place of any other there. */
    private List<Mention> withPairs(List<Mention> mentions) {
        List<Mention> all = mentions;
        for (int from = 0; from < view.size; from++) {
            boolean people = view.has(from, Mark.PAIR_OF_PEOPLE);
            if (!view.has(from, Mark.PAIR) && !people) {
                continue;
            }
            Mark mark = people ? Mark.PAIR_OF_PEOPLE : Mark.PAIR;
            int to = from + 1;
            while (to < view.size && view.has(to, mark)) {
                to++;
            }
            Span span = new Span(
                    view.tokens.get(from).span().start(),
                    view.tokens.get(to - 1).span().end());
            List<String> pair =
                    people ? scene.states.peopleBefore(span.start()) : scene.states.pairBefore(span.start());
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
            while (token < view.size
                    && view.tokens.get(token).span().end() <= mention.span().start()) {
                token++;
            }
            int end = token;
            while (end < view.size
                    && view.tokens.get(end).span().start() < mention.span().end()) {
                end++;
            }
            boolean nominal = mention.form() == Mention.Form.NOMINAL;
            if (end == token
                    || nominal && (isInsideMarker(token, end) || end == token + 1 && isNobody(token, mention.type()))) {
                continue;
            }
            Phrase outer = view.at[token];
            if (outer != null) {
                outer.inner.add(mention);
                if (outer.mention.span().equals(mention.span()) && mention.form() == Mention.Form.PRONOUN) {
                    outer.twin = new Phrase(outer.from, outer.to, mention);
                }
                continue;
            }
            Phrase phrase = new Phrase(token, end, mention);
            view.phrases.add(phrase);
            for (int i = token; i < end; i++) {
                view.at[i] = phrase;
            }
        }
    }

    /** "lent Samoa two helicopters": a state before a number or article is no part of the thing's name. */
    private List<Mention> apart(Mention thing, List<Mention> mentions) {
        Mention behind = view.grammar.adjectiveBehind ? null : adjectiveAtEnd(thing, mentions);
        if (behind != null) {
            return List.of(new Mention(
                    new Span(thing.span().start(), endBefore(behind.span().start())),
                    thing.type(),
                    thing.form(),
                    thing.entity()));
        }
        if (thing.type() != EntityType.EQUIPMENT || view.grammar.adjectiveBehind) {
            return List.of(thing);
        }
        for (Mention state : mentions) {
            boolean first = state.type() == EntityType.STATE
                    && state.span().start() == thing.span().start()
                    && state.span().end() < thing.span().end();
            int next = first ? tokenAt(state.span().end()) : view.size;
            if (next < view.size
                    && (view.tokens.get(next).kind() == Token.Kind.NUMBER
                            || view.has(next, Mark.DETERMINER)
                            || isGiven(state))) {
                Span rest = new Span(
                        view.tokens.get(next).span().start(), thing.span().end());
                return rest.start() < rest.end()
                        ? List.of(new Mention(rest, thing.type(), thing.form(), thing.entity()))
                        : List.of(thing);
            }
        }
        return List.of(thing);
    }

    /** "offered Peru armoured vehicles": behind a verb of handing over the name of a state is whoever gets the thing. */
    private boolean isGiven(Mention state) {
        int at = tokenAt(state.span().start()) - 1;
        boolean abbreviated = state.span().length() <= SHORTEST_STATE;
        if (at < 0 || abbreviated || state.form() != Mention.Form.NAME || view.grammar.order != Grammar.Order.SVO) {
            return false;
        }
        List<PhraseTable.Hit<Grammar.Trigger>> hits = new ArrayList<>();
        view.grammar.triggers.find(view.tokens, at, true, hits);
        return hits.stream()
                .map(hit -> hit.value().frame())
                .anyMatch(frame -> frame.wordClass() == WordClass.VERB
                        && frame.slots(Role.TO).contains(Slot.OBJECT)
                        && frame.slots(Role.TO).contains(Slot.TO));
    }

    /** "из миномётов армянские": an adjective of origin behind a description belongs to what follows it. */
    private @Nullable Mention adjectiveAtEnd(Mention thing, List<Mention> mentions) {
        int next = tokenAt(thing.span().end());
        boolean noun = next < view.size
                && view.tokens.get(next).isWord()
                && !view.has(next, Mark.COORDINATOR)
                && view.signs.before[next] == null;
        if (thing.form() != Mention.Form.NOMINAL || !noun) {
            return null;
        }
        for (Mention origin : mentions) {
            boolean ends = origin.type() == EntityType.NATIONALITY
                    && origin.span().end() == thing.span().end()
                    && origin.span().start() > thing.span().start();
            if (ends) {
                return origin;
            }
        }
        return null;
    }

    /** Where the token before {@code offset} ends. */
    private int endBefore(int offset) {
        return view.tokens.get(tokenAt(offset) - 1).span().end();
    }

    /** The first token that begins at or behind {@code offset}. */
    private int tokenAt(int offset) {
        int i = 0;
        while (i < view.size && view.tokens.get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    /** Whether a word that describes people elsewhere only says when or how, or of what kind: со своей стороны, official visit. */
    private boolean isNobody(int token, EntityType type) {
        boolean adjective = type == EntityType.PERSON
                && view.has(token, Mark.BEFORE_NOUN)
                && token + 1 < view.size
                && view.tokens.get(token + 1).isWord()
                && isVisit(token + 1);
        boolean phrase = view.has(token, Mark.FILLER) && view.has(token - 1, Mark.FILLER);
        return adjective || phrase || view.has(token, Mark.FUTURE);
    }

    private boolean isVisit(int token) {
        List<PhraseTable.Hit<Grammar.Trigger>> hits = new ArrayList<>();
        view.grammar.triggers.find(view.tokens, token, true, hits);
        return hits.stream()
                .anyMatch(hit -> hit.value().frame().wordClass() == WordClass.NOUN
                        && hit.value().frame().is(Frame.Note.VISIT));
    }

    /** Whether the words are part of a preposition of several words: главе in "во главе с". */
    private boolean isInsideMarker(int from, int to) {
        for (int i = to - 1; i < view.size && i < to + 3; i++) {
            if (view.signs.before[i] != null && view.signs.beforeFrom[i] <= from && i > view.signs.beforeFrom[i]) {
                return true;
            }
        }
        return false;
    }
}
