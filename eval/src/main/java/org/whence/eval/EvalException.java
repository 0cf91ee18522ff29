package org.whence.eval;

import org.jspecify.annotations.Nullable;

/** A file that cannot be evaluated; the message says which one, where, and how to mend it. */
public final class EvalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public EvalException(String message) {
        this(message, null);
    }
}
