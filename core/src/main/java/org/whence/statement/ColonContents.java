package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.report.Block;
import org.whence.syntax.Token;

/** Finds what stands behind a colon without a word of saying: a name, a colon and words; a clause that leads into a quotation. */
final class ColonContents {

    /** A name before the colon of a headline is not longer. In atoms. */
    private static final int LONGEST_HEADLINE_NAME = 5;

    /** A colon that leads into words is not looked for farther from the start. In atoms. */
    private static final int FARTHEST = 45;

    /** The name in a headline from whom words come is not longer. In atoms. */
    private static final int LONGEST_GIVER = 4;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final ContentEnds ends;

    ColonContents(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
        this.ends = new ContentEnds(read);
    }

    /** A name, a colon and words: Name: we will win. Or a clause without a cue that leads into a quotation by a colon. */
    void find(List<Draft> drafts) {
        for (int a = 1; a + 1 < unit.size() && a < FARTHEST; a++) {
            if (!unit.isColon(a) || isHour(a)) {
                continue;
            }
            boolean quoted = unit.isSpeech(a + 1) && !read.claimed[a + 1];
            int giver = giver(a);
            boolean headed =
                    ((isName(0, a) || isHeadlineName(a)) && unit.size() - a > 3 || giver > 0 && unit.size() - a > 2)
                            && !unit.isQuotation(a + 1);
            if (!quoted && !headed) {
                return;
            }
            Range range = giver > 0
                    ? new Range(0, giver)
                    : headed || isName(0, a) ? new Range(0, a) : read.mainSubject.find(a);
            range = range == null ? behindHour(a) : range;
            if (range == null || isOwnCue(a)) {
                return;
            }
            Draft draft = new Draft(null, Statement.Act.SAY, unit.token(a), unit.token(a + 1));
            draft.source(unit.token(range.from()), unit.token(range.to()));
            int end = quoted ? a + 2 : ends.contentEnd(a + 1, null);
            read.claim(a + 1, end);
            read.setContent(draft, a + 1, end);
            drafts.add(draft);
            return;
        }
    }

    /** The words before the colon behind the hour that opens an entry: 14:20 Mayor Name: “…”; null if they are no noun phrase. */
    private @Nullable Range behindHour(int colon) {
        int from = 0;
        while (from < colon
                && (unit.is(from, WordClass.TIME)
                        || unit.isPunctuation(from)
                        || unit.at(from).kind() == Token.Kind.NUMBER)) {
            from++;
        }
        return from == 0 || from == colon || unit.hasVerb(from, colon) || read.containsHit(from, colon)
                ? null
                : new Range(from, colon);
    }

    /** Whether the colon divides hours from minutes: 14:20. */
    private boolean isHour(int colon) {
        return !unit.isQuotation(colon + 1)
                && unit.at(colon - 1).kind() == Token.Kind.NUMBER
                && unit.at(colon + 1).kind() == Token.Kind.NUMBER;
    }

    /** The end of the name from whom something comes, in a headline: DSİ'den Irak'a cevap: …; -1 if there is none. */
    private int giver(int colon) {
        if (row.blocks().get(unit.block()).kind() != Block.Kind.TITLE) {
            return -1;
        }
        for (int a = 0;
                a < colon && a < LONGEST_GIVER && unit.isWord(a) && unit.at(a).isCapitalised();
                a++) {
            if (facts.isAblative(unit.at(a)) && colon - a < LONGEST_GIVER + 2) {
                return a + 1;
            }
        }
        return -1;
    }

    private boolean isDateline(Row.Placed placed) {
        String form = row.token(placed.from()).form();
        return placed.mention().type() == EntityType.STATE
                && form.length() > 3
                && form.chars().noneMatch(Character::isLowerCase)
                && form.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether the words before the colon of a headline are part of what a body or person is called below: الموارد المائية: …. */
    private boolean isHeadlineName(int colon) {
        if (row.blocks().get(unit.block()).kind() != Block.Kind.TITLE || colon > LONGEST_HEADLINE_NAME) {
            return false;
        }
        for (int a = 0; a < colon; a++) {
            if (!unit.isWord(a) || unit.isVerb(a) || read.taken[a]) {
                return false;
            }
        }
        int words = unit.token(colon) - unit.token(0);
        for (Row.Placed placed : row.mentions(unit.token(unit.size()), row.size())) {
            if (!PossibleSpeakers.isSpeaker(placed.mention())
                    || placed.mention().type() == EntityType.STATE) {
                continue;
            }
            for (int i = placed.from(); i + words <= placed.to(); i++) {
                int same = 0;
                while (same < words
                        && row.token(i + same)
                                .norm()
                                .equals(row.token(unit.token(0) + same).norm())) {
                    same++;
                }
                if (same == words) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOwnCue(int colon) {
        for (Hit hit : read.hits) {
            if (hit.from < colon && hit.opens == colon + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether the atoms are one speaker and nothing else. */
    private boolean isName(int from, int to) {
        if (to - from > 8 || to <= from) {
            return false;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            if (placed.from() == unit.token(from)
                    && placed.to() == unit.token(to)
                    && PossibleSpeakers.isSpeaker(placed.mention())
                    && !isDateline(placed)) {
                return true;
            }
        }
        return false;
    }
}
