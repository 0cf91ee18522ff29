package org.whence.entity;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;

/** Whom pronouns mean, by agreement and nearness. */
final class Pronouns {
    /** A pronoun reaches back so many sentences. */
    private static final int PRONOUN_REACH = 3;

    private final Draft draft;
    private final Units units;

    Pronouns(Draft draft) {
        this.draft = draft;
        this.units = draft.units;
    }

    void find() {
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            Agreement agreement = pronoun(word);
            if (agreement == null || units.at(i) != null || isObject(i) || isDeterminer(i)) {
                continue;
            }
            Cluster antecedent = antecedent(i, agreement, word.is(WordClass.PRONOUN_ANY));
            if (antecedent != null) {
                draft.mention(antecedent, word.start(), word.end(), i, antecedent.type, Mention.Form.PRONOUN);
            }
        }
    }

    /** A word that is "that" as well as "he" is a pronoun only before a mark or a function word. */
    private boolean isDeterminer(int at) {
        Word word = units.word(at);
        if (!word.is(WordClass.PRONOUN_ANY) || !word.isCased() || !units.together(at, at + 1)) {
            return false;
        }
        Word after = units.word(at + 1);
        return after.isWord() && !after.is(WordClass.STOP);
    }

    /** Where one form serves as subject and object: behind a preposition, or a word that makes it a copula. */
    private boolean isObject(int at) {
        if (!units.together(at - 1, at) || units.word(at).isCased()) {
            return false;
        }
        Word before = units.word(at - 1);
        return before.is(WordClass.PLACE_PREPOSITION) || before.is(WordClass.STOP) && units.lexicon.showsDefiniteness();
    }

    private static @Nullable Agreement pronoun(Word word) {
        if (word.is(WordClass.PRONOUN_MASCULINE)) {
            return Agreement.MASCULINE;
        }
        if (word.is(WordClass.PRONOUN_FEMININE)) {
            return Agreement.FEMININE;
        }
        if (word.is(WordClass.PRONOUN_PLURAL)) {
            return Agreement.PLURAL;
        }
        return word.is(WordClass.PRONOUN_ANY) ? Agreement.UNKNOWN : null;
    }

    /** The likeliest antecedent: near, and standing where subjects or speakers stand. */
    private @Nullable Cluster antecedent(int at, Agreement agreement, boolean anyGender) {
        int start = units.word(at).start();
        int sentence = units.word(at).sentence();
        Cluster best = null;
        double bestScore = 0;
        for (Cluster cluster : draft.clusters) {
            boolean plural = agreement == Agreement.PLURAL;
            if (plural
                    ? cluster.agreement != Agreement.PLURAL && cluster.type != EntityType.ORGANISATION
                    : cluster.type != EntityType.PERSON || cluster.agreement == Agreement.PLURAL) {
                continue;
            }
            if (!anyGender && !plural && Cluster.differ(cluster.agreement, agreement)) {
                continue;
            }
            for (Cluster.At mention : cluster.mentions) {
                if (mention.start() >= start
                        || sentence - mention.sentence() > PRONOUN_REACH
                        || draft.isAside(mention)) {
                    continue;
                }
                double score = 10
                        - 2.5 * (sentence - mention.sentence())
                        + (mention.form() == Mention.Form.NAME ? 0.5 : 0)
                        + (opensSentence(mention) ? 4 : isSpeaker(mention) ? 3 : 0)
                        + (cluster.agreement == agreement && !anyGender ? 1 : 0)
                        + 1.0 * mention.start() / Math.max(1, start);
                if (score > bestScore) {
                    bestScore = score;
                    best = cluster;
                }
            }
        }
        return best;
    }

    private boolean opensSentence(Cluster.At mention) {
        int i = mention.word();
        for (int j = i - 1; j >= 0 && units.together(j, i); j--) {
            Word word = units.word(j);
            if (word.isWord() && !word.is(WordClass.STOP) && !word.is(WordClass.DETERMINER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of speech stands beside it; whoever is told something behind it, "told X", is seldom meant later. */
    private boolean isSpeaker(Cluster.At mention) {
        int i = mention.word();
        int to = i;
        while (to < units.size() && units.word(to).start() < mention.end()) {
            to++;
        }
        return units.together(i - 1, i) && units.word(i - 1).is(WordClass.SPEECH)
                || units.together(to, i) && units.word(to).is(WordClass.SPEECH)
                || units.together(to + 1, i)
                        && units.word(to).isComma()
                        && units.word(to + 1).is(WordClass.SPEECH);
    }
}
