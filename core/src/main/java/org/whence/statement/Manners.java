package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.whence.entity.Mention;
import org.whence.statement.Cue.Mark;
import org.whence.text.Span;

/**
 * As what a content is told: asserted or denied, in the speaker's own words or not, surely or as a wish.
 */
final class Manners {

    /** A name in quotation marks behind the noun for what bears it is not longer. In words. */
    private static final int LONGEST_QUOTED_NAME = 4;

    /** A quotation of fewer words inside indirect speech makes it mixed only if it is no name. */
    private static final int SHORTEST_MIXED = 3;

    private final Row row;

    Manners(Row row) {
        this.row = row;
    }

    Statement statement(String id, Made one) {
        Draft draft = one.draft();
        Cue cue = draft.cue;
        boolean declines = cue != null && cue.is(Mark.DECLINES) || draft.negated;
        boolean denies = cue != null && cue.is(Mark.DENIES) || draft.retracted;
        Statement.Polarity polarity = declines
                ? Statement.Polarity.NOT_SAID
                : denies ? Statement.Polarity.DENIED : Statement.Polarity.AFFIRMED;
        if (denies && draft.negated && !draft.declined) {
            polarity = Statement.Polarity.AFFIRMED;
        }
        Span cueSpan = draft.cueTo > draft.cueFrom ? row.span(draft.cueFrom, draft.cueTo) : null;
        Draft named = draft;
        for (int i = 0; i < Chain.LONGEST && named.origin == Draft.Origin.SHARED && named.sharedWith != null; i++) {
            named = named.sharedWith;
        }
        Span source = named.origin == Draft.Origin.WORDS && named.sourceTo > named.sourceFrom
                ? row.span(named.sourceFrom, named.sourceTo)
                : null;
        return new Statement(
                id,
                row.span(one.from(), one.to()),
                cueSpan,
                source,
                manner(one),
                draft.act,
                polarity,
                modality(one),
                null,
                chain(one.chain()));
    }

    /** The chain, whose first hop speaks by itself even if the one it spoke with is told otherwise. */
    private static Chain chain(List<Hop> hops) {
        List<Hop> chain = new ArrayList<>(hops);
        chain.set(0, chain.get(0).joint(false));
        return new Chain(chain);
    }

    private Statement.Manner manner(Made one) {
        Statement.Manner manner = Statement.Manner.INDIRECT;
        for (Quotation q : row.quotations()) {
            if (q.depth() > 0) {
                continue;
            }
            if (q.from() <= one.from() && one.to() <= q.to()) {
                return Statement.Manner.DIRECT;
            }
            if (one.from() <= q.open() && q.end() <= one.to() && isOwnWords(q)) {
                manner = Statement.Manner.MIXED;
            }
        }
        return manner;
    }

    /** Whether the quotation is the name of a thing whose noun stands before it, and no clause: the ship “X”, سفينة الدورية "س". */
    private boolean namesWhatStandsBefore(Quotation q) {
        if (q.open() == 0
                || row.is(q.from(), WordClass.NEGATION)
                || row.is(q.from(), WordClass.VERB)
                || row.is(q.from(), WordClass.AUXILIARY)
                || row.is(q.from(), WordClass.PREPOSITION)
                || row.is(q.from(), WordClass.PRONOUN)) {
            return false;
        }
        int before = q.open() - 1;
        return row.is(before, WordClass.NAME_BEARER)
                || row.facts().headFirst()
                        && before > 0
                        && row.is(before - 1, WordClass.NAME_BEARER)
                        && row.token(before).isWord()
                        && row.mentions(before, before + 1).stream()
                                .noneMatch(placed -> placed.mention().form() == Mention.Form.NAME)
                        && !row.is(before, WordClass.PREPOSITION)
                        && !row.is(before, WordClass.VERB)
                        && !row.is(before, WordClass.AUXILIARY)
                        && !row.is(before, WordClass.COMPLEMENTISER)
                        && !row.is(before, WordClass.OBJECT_MARK);
    }

    /** Whether the quotation gives words of the speaker rather than a name or a term. */
    private boolean isOwnWords(Quotation q) {
        if (q.words() <= LONGEST_QUOTED_NAME && namesWhatStandsBefore(q)) {
            return false;
        }
        if (q.words() >= SHORTEST_MIXED) {
            return true;
        }
        for (Row.Placed placed : row.mentions(q.from(), q.to())) {
            if (placed.from() == q.from()
                    && placed.to() == q.to()
                    && placed.mention().form() == Mention.Form.NAME) {
                return false;
            }
        }
        int letter = row.token(q.from()).form().codePointAt(0);
        boolean hasCase = Character.isUpperCase(letter) || Character.isLowerCase(letter);
        return q.words() > 0 && (!hasCase || Character.isLowerCase(letter));
    }

    private Statement.Modality modality(Made one) {
        Draft draft = one.draft();
        Cue cue = draft.cue;
        if (cue != null && cue.is(Mark.WISH)) {
            return Statement.Modality.WISH;
        }
        if (cue != null && cue.is(Mark.INTENTION)) {
            return Statement.Modality.INTENTION;
        }
        if (draft.conditional) {
            return Statement.Modality.CONDITIONAL;
        }
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.HEDGE)) {
                return Statement.Modality.HEDGED;
            }
        }
        return draft.hedged ? Statement.Modality.HEDGED : Statement.Modality.ASSERTED;
    }
}
