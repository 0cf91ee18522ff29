package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Which words can be somebody who speaks: a mention of a person, body or state, or a noun for one, for a medium or for a document.
 * Places are atoms of one unit.
 */
final class PossibleSpeakers {

    /** Nouns for whoever or whatever says something. */
    private static final long NOUNS = WordClass.DOCUMENT.bit()
            | WordClass.ANONYMOUS.bit()
            | WordClass.MEDIUM.bit()
            | WordClass.MEDIUM_KIND.bit()
            | WordClass.SPEAKER_KIND.bit()
            | WordClass.SOURCE_KIND.bit()
            | WordClass.BODY_KIND.bit();

    /** Words that stand for such a noun. */
    private static final long PRONOUNS = WordClass.PRONOUN.bit() | WordClass.DETERMINER.bit() | WordClass.WHAT.bit();

    private final Unit unit;
    private final Row row;

    PossibleSpeakers(Unit unit) {
        this.unit = unit;
        this.row = unit.row();
    }

    static boolean isSpeaker(Mention mention) {
        EntityType type = mention.type();
        return type == EntityType.PERSON || type == EntityType.ORGANISATION || type == EntityType.STATE;
    }

    Row.@Nullable Placed mentionEndingAt(int end) {
        int toToken = unit.token(end);
        List<Row.Placed> near = row.mentions(unit.token(Math.max(0, end - 20)), toToken);
        for (Row.Placed placed : near) {
            if (placed.to() == toToken && isSpeaker(placed.mention())) {
                return placed;
            }
        }
        return null;
    }

    /** Whether the word at {@code a} is part of a name. */
    boolean isInsideName(int a) {
        int token = unit.token(a);
        for (Row.Placed placed :
                row.mentions(unit.token(Math.max(0, a - 6)), unit.token(Math.min(unit.size(), a + 6)))) {
            if (placed.from() <= token
                    && token < placed.to()
                    && placed.mention().form() == Mention.Form.NAME) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject shows that it is feminine. */
    Agreement agreement(Range range) {
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON) {
                Entity entity = row.entity(placed.mention());
                return entity == null ? Agreement.UNKNOWN : entity.agreement();
            }
        }
        return row.facts().headFirst() && unit.is(range.from(), WordClass.FEMININE)
                ? Agreement.FEMININE
                : Agreement.UNKNOWN;
    }

    /** Whether the noun behind the article and adjectives that open the range can be somebody who speaks, or a name does. */
    boolean opensWithSpeaker(Range range) {
        boolean article = unit.isAny(range.from(), WordClass.INDEFINITE.bit() | WordClass.DEFINITE.bit());
        int from = article && range.from() + 1 < range.to() ? range.from() + 1 : range.from();
        int head = from;
        while (head + 1 < range.to() && unit.is(head, WordClass.ADJECTIVE)) {
            head++;
        }
        int first = unit.token(from);
        int noun = unit.token(head);
        return unit.isQuotation(head)
                || unit.isAny(head, NOUNS | WordClass.PRONOUN.bit())
                || row.mentions(first, unit.token(range.to())).stream()
                        .anyMatch(placed ->
                                (placed.from() == first || placed.from() == noun) && isSpeaker(placed.mention()));
    }

    /** Whether a mention that can speak, or a word that stands for one, is in the range. */
    private boolean mayBeKnown(Range range) {
        int first = unit.token(range.from());
        boolean known = row.mentions(first, unit.token(range.to())).stream()
                .anyMatch(placed -> placed.from() <= first + 1
                        && (isSpeaker(placed.mention()) || placed.mention().form() == Mention.Form.PRONOUN));
        for (int a = range.from(); a < range.to(); a++) {
            known |= unit.isAny(a, NOUNS | PRONOUNS) || unit.isQuotation(a);
        }
        return known;
    }

    /**
     * Whether the words are a common noun that nobody is called by: feminine or with an ending of an act, known to no data, in a
     * language without capitals that puts its verbs first.
     */
    boolean isMeasure(Range range) {
        if (!row.facts().verbsFirst() || !unit.isWord(range.from())) {
            return false;
        }
        return !mayBeKnown(range)
                && !row.facts().hasArticle(unit.at(range.from()))
                && unit.isAny(range.from(), WordClass.FEMININE.bit() | WordClass.ABSTRACT.bit());
    }

    /**
     * Whether the words, none of which the data knows for somebody, say nothing: a noun for an act, one with the ending of an
     * object, or a clause. Only where verbs come first, since there any noun behind one may be its object.
     */
    boolean isMute(Range range) {
        if (!row.facts().verbsFirst() || !unit.isWord(range.from()) || mayBeKnown(range)) {
            return false;
        }
        int a = range.from();
        return unit.is(a, WordClass.ABSTRACT)
                || row.facts().isAct(unit.at(a))
                || unit.isAdverbialCase(a)
                || unit.isAny(
                        a,
                        WordClass.SUBORDINATOR.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.AUXILIARY.bit()
                                | WordClass.NEGATION.bit()
                                | WordClass.PREPOSITION.bit()
                                | WordClass.RELATIVE.bit());
    }

    /** Whether the noun cannot be the subject of a verb that stands before it and agrees with {@code verb}: دعا الولايات المتحدة. */
    boolean disagrees(Range range, Agreement verb) {
        if (!row.facts().verbsFirst()
                || verb == Agreement.UNKNOWN
                || verb == Agreement.PLURAL
                || !unit.isWord(range.from())) {
            return false;
        }
        int first = unit.token(range.from());
        for (Row.Placed placed : row.mentions(first, unit.token(range.to()))) {
            if (placed.from() == first && placed.mention().type() == EntityType.PERSON) {
                return false;
            }
        }
        if (verb == Agreement.FEMININE) {
            return unit.is(range.from(), WordClass.MASCULINE) && !unit.is(range.from(), WordClass.FEMININE);
        }
        return unit.is(range.from(), WordClass.FEMININE)
                && !unit.is(range.from(), WordClass.MASCULINE)
                && row.mentions(first, unit.token(range.to())).stream()
                        .anyMatch(placed -> placed.from() == first && isSpeaker(placed.mention()));
    }

    /**
     * The words up to the end of whoever is named first in them, office and name together; null if none of them can speak, so
     * that a participle before them only describes a thing: yasayı reddeden politika.
     */
    @Nullable
    Range upToKnown(Range range) {
        List<Row.Placed> mentions = row.mentions(unit.token(range.from()), unit.token(range.to()));
        for (int a = range.from(); a < range.to(); a++) {
            int end = knownEnd(a, range.to(), mentions);
            while (end > a && end < range.to() && knownEnd(end, range.to(), mentions) > end) {
                end = knownEnd(end, range.to(), mentions);
            }
            if (end > a) {
                return new Range(range.from(), end);
            }
        }
        return null;
    }

    /** Whether somebody who may speak is named or described there. */
    boolean mayName(int from, int to) {
        if (row.facts().headFirst()) {
            return true;
        }
        for (int a = from; a < to && a < from + OpeningPhrases.LONGEST; a++) {
            if (unit.at(a).isCapitalised()
                    || unit.isAny(
                            a,
                            WordClass.SPEAKER_KIND.bit()
                                    | WordClass.ANONYMOUS.bit()
                                    | WordClass.SOURCE_KIND.bit()
                                    | WordClass.MEDIUM_KIND.bit()
                                    | WordClass.PRONOUN.bit())) {
                return true;
            }
        }
        return row.mentions(unit.token(from), unit.token(to)).stream().anyMatch(placed -> isSpeaker(placed.mention()));
    }

    /** Behind the mention of a speaker, the word for one or the capitals that stand at {@code a}; {@code a} if none does. */
    private int knownEnd(int a, int limit, List<Row.Placed> mentions) {
        int end = a;
        for (Row.Placed placed : mentions) {
            if (placed.from() == unit.token(a) && isSpeaker(placed.mention())) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        boolean speaks = unit.isQuotation(a) || unit.isAny(a, NOUNS);
        boolean capital = unit.isWord(a) && unit.at(a).isCapitalised() && !row.opensSentence(unit.token(a));
        return Math.min(limit, speaks || capital ? Math.max(end, a + 1) : end);
    }
}
