package org.whence.entity;

import org.whence.syntax.Token;

/** "The newspaper", "издание": the medium named last before, where a noun for one stands alone. */
final class BareMedia {
    private final Draft draft;
    private final Units units;

    BareMedia(Draft draft) {
        this.draft = draft;
        this.units = draft.units;
    }

    /** "The newspaper", "издание", "این روزنامه": the medium draft.named last before, where no name stands beside the word. */
    void find() {
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (!word.is(WordClass.MEDIUM_NOUN)
                    || word.is(WordClass.MEDIUM_ENDING)
                    || draft.named[i]
                    || draft.ofHead.containsKey(i)
                    || !isKnownByItself(i)
                    || isBesideName(i)) {
                continue;
            }
            int start = word.start();
            Cluster medium = draft.nearest(c -> c.type == EntityType.ORGANISATION && c.sector.equals("MED"), start);
            if (medium != null) {
                draft.mention(medium, start, word.end(), i, EntityType.ORGANISATION, Mention.Form.NOMINAL);
            }
        }
    }

    /** Whether a noun means what has been draft.named: by an article or "this", without articles by standing alone as a subject would. */
    private boolean isKnownByItself(int i) {
        Word before = units.word(Math.max(0, i - 1));
        boolean pointed =
                units.together(i - 1, i) && (before.is(WordClass.DEFINITE) || before.is(WordClass.DEMONSTRATIVE));
        if (pointed || units.lexicon.joined.isDefinite(units.word(i).norm())) {
            return true;
        }
        return !units.lexicon.showsDefiniteness() && (units.word(i).first() || isSpeechAfter(i));
    }

    private boolean isSpeechAfter(int i) {
        return units.together(i, i + 1) && units.word(i + 1).is(WordClass.SPEECH);
    }

    private boolean isBesideName(int i) {
        int after = i + 1;
        boolean quoted = units.together(i, after) && units.word(after).token().kind() == Token.Kind.QUOTE;
        boolean follows = units.together(i, after)
                && (draft.named[after]
                        || units.at(after) != null
                        || units.word(after).is(WordClass.MEDIUM_NOUN));
        boolean precedes = units.together(i - 1, i)
                && (draft.named[i - 1] || units.word(i - 1).is(WordClass.MEDIUM_NOUN));
        return quoted || follows || precedes;
    }
}
