package org.whence.statement;

import java.util.Arrays;
import org.whence.statement.Subjects.Range;

/** Finds the phrases that name a source without a verb, and what they attribute to it. */
final class Attributions {

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final Subjects subjects;
    private final ContentEnds ends;

    Attributions(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
        this.subjects = read.subjects;
        this.ends = new ContentEnds(read);
    }

    void findAttributions() {
        for (int a = 0; a < unit.size(); a++) {
            if (!unit.isWord(a)) {
                continue;
            }
            PhraseTable.Found<StatementFacts.Attribution> found =
                    facts.attributions().longestAt(row.tokens(), unit.token(a), read.limitToken(a));
            if (found == null) {
                continue;
            }
            StatementFacts.Attribution attribution = found.values().get(0);
            int to = unit.atomOf(found.end());
            if (attribution.sourceFollows()) {
                Range range = subjects.after(to, unit.size());
                if (range == null) {
                    continue;
                }
                int end = range.to();
                Draft draft = new Draft(null, attribution.act(), unit.token(a), unit.token(to));
                draft.source(unit.token(range.from()), unit.token(end));
                draft.hedged = attribution.hedged();
                Arrays.fill(read.taken, a, end, true);
                read.named.add(new Named(a, end, range.from(), end, draft));
                a = end - 1;
            }
        }
    }

    void attribute(Named one) {
        int from;
        int to;
        int a = one.from();
        while (a > 0
                && (unit.isAny(a - 1, WordClass.CONNECTIVE.bit() | WordClass.COORDINATOR.bit())
                        || unit.isPunctuation(a - 1))) {
            a--;
        }
        if (a == 0) {
            from = one.to();
            while (from < unit.size()
                    && !unit.isComma(from)
                    && !unit.isColon(from)
                    && unit.isWord(from)
                    && !unit.isVerb(from)
                    && !unit.isAny(from, WordClass.PRONOUN.bit() | WordClass.DETERMINER.bit())) {
                from++;
            }
            from = unit.isComma(from) || unit.isColon(from) ? from + 1 : one.to();
            to = ends.contentEnd(from, null);
        } else {
            to = read.withoutMarks(0, one.from());
            from = read.clauseFrom(to);
            if (unit.isSpeech(to - 1) && to - 1 == from) {
                read.claim(from, to);
            }
            if (!unit.hasVerb(from, to)
                    && !read.containsHit(from, to)
                    && one.to() < unit.size()
                    && unit.isComma(one.to())
                    && !unit.isSpeech(to - 1)) {
                int stop = ends.contentEnd(one.to() + 1, null);
                read.setContent(one.draft(), one.to() + 1, stop);
                one.draft().scopeFrom = unit.token(from);
                one.draft().scopeTo = unit.token(stop);
                read.claim(one.to() + 1, stop);
                return;
            }
        }
        read.claim(from, to);
        read.setContent(one.draft(), from, to);
    }
}
