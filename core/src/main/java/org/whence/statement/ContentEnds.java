package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;
import org.whence.statement.StatementFacts.SubjectPlace;

/** Finds where a content ends that stands behind its cue: before what is said of it or beside it. */
final class ContentEnds {

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;
    private final Relays relays;

    ContentEnds(ReadUnit read) {
        this.read = read;
        this.relays = new Relays(read);
        this.unit = read.unit;
        this.facts = read.facts;
    }

    /** Where the content that begins at {@code from} ends: before what is said of it or beside it. */
    int contentEnd(int from, @Nullable Hit self) {
        int end = unit.size();
        for (int a = from + 1; a < end; a++) {
            if (unit.isSemicolon(a)) {
                return a;
            }
            if (self != null
                    && self.form == Cue.Form.SHARED
                    && facts.subjects().get(0) == SubjectPlace.FIRST
                    && opensVerb(a)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (unit.isColon(a) && isReportedBehind(a) || opensAfterthought(a)) {
                return a;
            }
            if (facts.subjects().get(0) == SubjectPlace.AFTER && opensParticipleOf(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (unit.isComma(a) && a + 1 < end) {
                if (opensSharedCue(a + 1, self)
                        || opensInsertedCue(a + 1, self)
                        || opensAttribution(a + 1)
                        || isTakenUp(a + 1)
                        || goesOnBefore(a + 1, self)
                        || self != null && relays.closesReport(a + 1)) {
                    return a;
                }
            }
            if (unit.is(a, WordClass.COORDINATOR) && opensCoordinatedCue(a + 1, self)
                    || unit.isJoined(a) && opensJoinedCue(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (unit.isComma(a - 1) && unit.is(a, WordClass.CONNECTIVE) && opensConnected(a + 1, self)) {
                return a - 1;
            }
            if (unit.isComma(a - 1) && unit.is(a, WordClass.COORDINATOR) && opensOther(a + 1, self)) {
                return a - 1;
            }
            if (unit.is(a, WordClass.CONTRAST) && opensContrast(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (opensSecondClause(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (opensAttribution(a) && !unit.isComma(a - 1)) {
                return a;
            }
            if (unit.isSpeech(a)
                    && a > from + 1
                    && unit.isColon(a - 1)
                    && (read.endsWithMark(a) || closesWithQuotation(a))) {
                return a;
            }
        }
        return end;
    }

    /** Whether words behind the comma tell where or by whom it was said: …، وذلك في مقابلة مع. */
    boolean opensAfterthought(int a) {
        return unit.isComma(a)
                && unit.isWord(a + 1)
                && facts.isAfterthought(unit.at(a + 1))
                && unit.isAny(a + 2, WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit());
    }

    /** Whether a second reported clause of the same cue opens at {@code a}: and that …, وأن …. */
    boolean opensSecondClause(int a, @Nullable Hit self) {
        if (self == null || !self.cue.has(Frame.THAT) || !unit.is(self.opens - 1, WordClass.COMPLEMENTISER)) {
            return false;
        }
        boolean opens = unit.isAny(a, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
        return unit.is(a, WordClass.COORDINATOR) && (opens || unit.is(a + 1, WordClass.COMPLEMENTISER))
                || unit.isJoined(a) && opens;
    }

    /** Whether a verb of saying that opens its clause stands behind a connective: …، لكنه شدد على أن. */
    private boolean opensConnected(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.helpers == a
                    && hit.opens >= 0
                    && facts.subjects().get(0) == SubjectPlace.AFTER) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb at {@code a} goes on with a subject before the clause of {@code self}: X, who said he was tired, told. */
    private boolean goesOnBefore(int a, @Nullable Hit self) {
        if (self == null || !facts.has(Trait.RELATIVES_WITHOUT_COMMA)) {
            return false;
        }
        int first = self.sourceFrom >= 0 ? Math.min(self.sourceFrom, self.helpers) : self.helpers;
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.helpers == a
                    && hit.draft.origin == Draft.Origin.WORDS
                    && hit.sourceFrom >= 0
                    && hit.draft.sourceTo <= unit.token(self.helpers)
                    && (hit.sourceFrom < first || unit.is(self.helpers - 1, WordClass.RELATIVE))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun at {@code a} takes up what was said before: …, a charge the ministry denies. */
    private boolean isTakenUp(int a) {
        for (Hit hit : read.hits) {
            if (hit.takesUp == a) {
                return true;
            }
        }
        return false;
    }

    /** Whether another speaker's report begins at {@code a}: …, but the ministry said that. */
    private boolean opensOther(int a, @Nullable Hit self) {
        if (self == null || !facts.has(Trait.RUN_ON_REPORTS) || unit.is(a, WordClass.PRONOUN)) {
            return false;
        }
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.sourceFrom == a
                    && hit.from > a
                    && hit.opens >= 0
                    && hit.draft.origin == Draft.Origin.WORDS) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a stop follows the quotation. */
    private boolean closesWithQuotation(int a) {
        return unit.isStop(a + 1);
    }

    /** Whether a clause with a speaker and a content of its own stands behind the word: فيما طالب الأهالي بكشف. */
    private boolean opensContrast(int a, @Nullable Hit self) {
        int behind = a + 1;
        while (unit.is(behind, WordClass.CONTRAST)) {
            behind++;
        }
        for (Hit hit : read.hits) {
            boolean near =
                    hit.helpers == behind || hit.sourceFrom >= 0 && hit.sourceFrom == behind && hit.from > behind;
            if (hit != self
                    && hit.form == Form.FINITE
                    && near
                    && hit.opens >= 0
                    && hit.draft.origin == Draft.Origin.WORDS) {
                return true;
            }
        }
        return false;
    }

    private boolean opensVerb(int a) {
        for (Hit hit : read.hits) {
            if (hit.form == Form.FINITE && hit.helpers == a) {
                return true;
            }
        }
        return false;
    }

    private boolean opensSharedCue(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.SHARED
                    && hit.from >= a
                    && hit.helpers <= a + 1
                    && hit.from <= a + 2
                    && hit.draft.sharedWith != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a participle of saying opens a clause of its own, though no comma stands before: …قريبا مؤكدا أن. */
    private boolean opensParticipleOf(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.SHARED
                    && hit.helpers == a
                    && hit.opens > hit.to
                    && hit.draft.sharedWith != null
                    && unit.isAny(hit.opens - 1, WordClass.COMPLEMENTISER.bit())) {
                return true;
            }
        }
        return false;
    }

    private boolean opensInsertedCue(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.opens < 0
                    && hit.from >= a
                    && (hit.sourceFrom == a || hit.helpers == a && hit.sourceFrom >= hit.to)
                    && isInserted(hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInserted(Hit hit) {
        return hit.cue.has(Frame.BEFORE)
                && !hit.cue.is(Mark.WEAK)
                && read.closes(Math.max(hit.to, read.endOfSource(hit)));
    }

    /** A verb that opens its clause ends the one before: …, وأكد …. */
    private boolean opensJoinedCue(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self && hit.form == Form.FINITE && (hit.from == a || hit.helpers == a) && hit.opens >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean opensCoordinatedCue(int a, @Nullable Hit self) {
        for (Hit hit : read.hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.helpers == a
                    && hit.opens >= 0
                    && hit.draft.sharedWith != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands behind the colon is set apart by a reporting clause of its own: the fears: the bridge, he said, was. */
    private boolean isReportedBehind(int colon) {
        for (Hit hit : read.hits) {
            if (hit.form == Form.FINITE
                    && hit.opens < 0
                    && hit.sourceFrom > colon
                    && unit.isComma(Math.min(hit.sourceFrom, hit.helpers) - 1)
                    && isInserted(hit)) {
                return true;
            }
        }
        for (Named one : read.named) {
            if (one.from() > colon && (unit.isComma(one.from() - 1) || one.from() == colon + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensAttribution(int a) {
        for (Named one : read.named) {
            if (one.from() == a) {
                return true;
            }
        }
        return false;
    }
}
