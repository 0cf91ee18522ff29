package org.whence.statement;

import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;

/** Finds the coordinator that joins two sources. Places are tokens. */
final class JointSources {

    private final Row row;
    private final Heads heads;
    private final Phrases phrases;

    JointSources(Row row, Heads heads, Phrases phrases) {
        this.row = row;
        this.heads = heads;
        this.phrases = phrases;
    }

    /** The coordinator that joins two sources; -1 if there is none, or it stands inside one name. */
    int coordinator(int from, int to) {
        boolean linked = false;
        for (int i = from; i < to; i++) {
            if (i > from && row.facts().isJoined(row.token(i)) && !isWhole(i)) {
                int at = i;
                if (row.mentions(from, to).stream()
                                .anyMatch(placed -> placed.from() == at
                                        && PossibleSpeakers.isSpeaker(placed.mention())
                                        && !heads.ownsFirstWord(placed))
                        && row.mentions(from, to).stream()
                                .noneMatch(placed -> placed.from() < at && at < placed.to())) {
                    return i;
                }
            }
            if (row.is(i, WordClass.COORDINATOR) && i > from) {
                int at = i;
                boolean adjectives = row.mentions(from, at).stream()
                        .anyMatch(
                                placed -> placed.to() == at && placed.mention().type() == EntityType.NATIONALITY);
                if (adjectives && row.facts().has(Trait.ORIGINS_BEFORE_NOUNS)) {
                    return -1;
                }
                boolean inName =
                        row.mentions(from, to).stream().anyMatch(placed -> placed.from() < at && at < placed.to());
                boolean comma = !row.token(i - 1).isWord();
                boolean named = row.mentions(from, to).stream()
                        .anyMatch(placed -> placed.from() == at + 1 && PossibleSpeakers.isSpeaker(placed.mention()));
                return inName
                                || isInsideTitle(i, to)
                                || isTitleBefore(from, i, to)
                                || linked && !comma && !named
                                || !named && isLong(from, i)
                        ? -1
                        : i;
            }
            if (!row.token(i).isWord() && !(i + 1 < to && row.is(i + 1, WordClass.COORDINATOR))) {
                return -1;
            }
            linked |= row.is(i, WordClass.PREPOSITION) || row.is(i, WordClass.LINK) || row.is(i, WordClass.RELATIVE);
        }
        return -1;
    }

    /** Whether the word begins with what looks like a coordinator: وزير. */
    boolean isWhole(int i) {
        return row.facts().nominative(row.token(i).norm()) != null
                || row.facts().isSourceWord(row.token(i).norm());
    }

    /** Whether the coordinator joins two owners before a name: представитель министерства воды и леса Олег Лесков. */
    private boolean isInsideTitle(int at, int to) {
        int i = at + 1;
        while (i < to && row.token(i).isWord() && !row.token(i).isCapitalised()) {
            boolean speaks = row.is(i, WordClass.SPEAKER_KIND)
                    || row.mentions(i, i + 1).stream()
                            .anyMatch(placed -> placed.mention().type() == EntityType.PERSON);
            if (speaks) {
                return false;
            }
            i++;
        }
        return row.facts().ownersBehind() && i > at + 1 && phrases.nameEnd(i, to) > i + 1;
    }

    /** Whether the coordinator joins two titles of the person whose name ends the words: profesörü ve genel müdürü Name. */
    private boolean isTitleBefore(int from, int at, int to) {
        if (row.facts().headFirst() || row.facts().subjects().get(0) != SubjectPlace.FIRST) {
            return false;
        }
        boolean named = row.mentions(at + 1, to).stream()
                .anyMatch(placed -> placed.to() == to
                        && placed.from() > at + 1
                        && placed.mention().type() == EntityType.PERSON
                        && placed.mention().form() == Mention.Form.NAME);
        return named
                && !row.token(at - 1).isCapitalised()
                && !row.is(at - 1, WordClass.PLURAL)
                && row.mentions(from, at).stream()
                        .noneMatch(
                                placed -> placed.to() == at && placed.mention().form() == Mention.Form.NAME);
    }

    /** Whether what stands before a coordinator looks like part of a longer name rather than a whole one. */
    private boolean isLong(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = row.token(i);
            if (token.norm().indexOf('\'') > 0
                    && row.facts().possessiveSuffixes().contains(token.suffix())) {
                return true;
            }
        }
        return to - from > 3 && row.mentions(from, to).isEmpty() && !row.is(from, WordClass.DETERMINER);
    }
}
