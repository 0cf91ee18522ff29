package org.whence.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.Passage;

/**
 * A planned or offered act, with what later reports say of it.
 *
 * @param passage the words that promise
 * @param statement id of the statement inside the report, or null for the outlet's own voice
 * @param who id of the entity in the register that is to act, or null
 * @param due EDTF value, or null
 * @param later passages that bear on it, by time
 */
public record Promise(
        Passage passage,
        @Nullable String statement,
        @Nullable String who,
        @Nullable String due,
        State state,
        List<Passage> later) {

    public enum State {
        OPEN,
        FULFILLED,
        NOT_FULFILLED,
        DISPUTED
    }
}
