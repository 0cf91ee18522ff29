package org.whence.statement;

import java.util.List;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Where, behind a verb that comes first, its object begins, which no case and no preposition may show. Places are atoms of one unit.
 */
final class ObjectStarts {

    private final Unit unit;
    private final Row row;
    private final PossibleSpeakers possibleSpeakers;

    ObjectStarts(Unit unit, PossibleSpeakers possibleSpeakers) {
        this.unit = unit;
        this.row = unit.row();
        this.possibleSpeakers = possibleSpeakers;
    }

    /** Whether a verb without a subject of its own has its object at {@code from}, as the noun shows: أكد ضرورة. */
    boolean isBehindVerb(int from) {
        return row.facts().verbsFirst()
                && unit.isAbstract(from)
                && row.mentions(unit.token(from), unit.token(Math.min(unit.size(), from + 6))).stream()
                        .noneMatch(placed ->
                                placed.from() == unit.token(from) && PossibleSpeakers.isSpeaker(placed.mention()));
    }

    /**
     * Whether the object of the verb begins at {@code a}, behind a subject: a noun for an act, or one with its owner's pronoun,
     * where nothing can own it, since what stands before is definite, an adjective or a name: أكد الوزير وجود, أكد فلان تفهمه.
     */
    boolean isBehindSubject(int a, int from) {
        if (!row.facts().verbsFirst() || a <= from || !unit.isWord(a)) {
            return false;
        }
        if (opensNextNoun(a)) {
            return true;
        }
        boolean owned = row.facts().isOwned(unit.at(a));
        if (!unit.isAbstract(a) && !owned || possibleSpeakers.isInsideName(a)) {
            return false;
        }
        int token = unit.token(a);
        boolean inside = row.mentions(unit.token(from), unit.token(Math.min(unit.size(), a + 6))).stream()
                .anyMatch(placed ->
                        placed.from() <= token && token < placed.to() && PossibleSpeakers.isSpeaker(placed.mention()));
        boolean named = row.mentions(unit.token(from), token).stream()
                .anyMatch(placed -> placed.to() == token && placed.mention().form() == Mention.Form.NAME);
        return !inside
                && (named
                        || row.facts().hasArticle(unit.at(a - 1))
                        || owned && !unit.is(a - 1, WordClass.SPEAKER_KIND) && !isTitle(a - 1));
    }

    /**
     * Whether a noun that nothing before it can own begins at {@code a}: behind a noun with the article, which ends a construct, a
     * state or a noun with a demonstrative or quantifier of its own: طالب الوزير تركيا بسحب، وصف المتحدث هذه التقارير.
     */
    private boolean opensNextNoun(int a) {
        if (!row.facts().hasArticle(unit.at(a - 1)) || unit.isJoined(a) || unit.is(a - 1, WordClass.LINK)) {
            return false;
        }
        int token = unit.token(a);
        List<Row.Placed> near = row.mentions(unit.token(Math.max(0, a - 12)), unit.token(Math.min(unit.size(), a + 6)));
        if (near.stream().anyMatch(placed -> placed.from() < token && token < placed.to())) {
            return false;
        }
        boolean state = near.stream()
                .anyMatch(placed -> placed.from() == token && placed.mention().type() == EntityType.STATE);
        boolean person = near.stream()
                .anyMatch(placed -> (placed.from() == token || placed.from() == token + 1)
                        && placed.mention().type() == EntityType.PERSON
                        && placed.mention().form() == Mention.Form.NAME);
        return state
                || unit.is(a, WordClass.DETERMINER)
                        && !row.facts().hasArticle(unit.at(a))
                        && unit.isWord(a + 1)
                        && !person;
    }

    private boolean isTitle(int a) {
        return row.facts().nominative(unit.at(a)) != null
                || row.mentions(unit.token(a), unit.token(a + 1)).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL);
    }
}
