package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;

/** A statement while its unit is being read. Places are tokens. */
final class Draft {

    /** Where the speaker comes from. */
    enum Origin {
        /** The words at {@code sourceFrom}. */
        WORDS,
        /** The speaker of {@code sharedWith}. */
        SHARED,
        /** Whoever spoke last. */
        RUNNING,
        /** Nobody is named: it is reported that. */
        NOBODY,
        /** The grammar demands one, and there is none. */
        MISSING
    }

    final @Nullable Cue cue;
    final Statement.Act act;
    final int cueFrom;
    final int cueTo;
    Origin origin = Origin.RUNNING;
    int sourceFrom = -1;
    int sourceTo = -1;

    @Nullable
    Draft sharedWith;

    int contentFrom = -1;
    int contentTo = -1;
    /** What the cue reports, possibly on both sides of it: statements inside are nested. */
    int scopeFrom = -1;

    int scopeTo = -1;
    /** More stretches of content of the same cue: a quotation resumed, a second clause. */
    final List<int[]> more = new ArrayList<>();

    final List<RelayHop> relays = new ArrayList<>();
    Agreement agreement = Agreement.UNKNOWN;
    boolean negated;
    boolean conditional;
    boolean hedged;
    boolean passive;
    /** The speaker refuses to speak. */
    boolean declined;
    /** Takes back what was said. */
    boolean retracted;
    /** Its content is the sentence before, to which words point back: Об этом сообщает газета. */
    boolean pointsBack;
    /** Only adds to the chains of what stands in its scope. */
    boolean silent;
    /** Stands nearer to what is said than the medium that reports it: نشرت الصحيفة أن …، بحسب مصدر. */
    boolean nearer;

    /** Someone who passes the words on, by tokens. */
    record RelayHop(int from, int to, boolean outer) {}

    Draft(@Nullable Cue cue, Statement.Act act, int cueFrom, int cueTo) {
        this.cue = cue;
        this.act = act;
        this.cueFrom = cueFrom;
        this.cueTo = cueTo;
    }

    /** A draft of the same clause for words that go on elsewhere. */
    Draft goingOn(int from, int to) {
        Draft draft = new Draft(cue, act, cueFrom, cueTo);
        draft.origin = origin;
        draft.sourceFrom = sourceFrom;
        draft.sourceTo = sourceTo;
        draft.sharedWith = sharedWith;
        draft.content(from, to);
        return draft;
    }

    boolean hasContent() {
        return contentTo > contentFrom && contentFrom >= 0;
    }

    void content(int from, int to) {
        contentFrom = from;
        contentTo = to;
        if (scopeFrom < 0) {
            scopeFrom = from;
            scopeTo = to;
        }
    }

    void source(int from, int to) {
        origin = Origin.WORDS;
        sourceFrom = from;
        sourceTo = to;
    }
}
