package org.whence.wire;

import org.jspecify.annotations.Nullable;

/** A document that claims to be of the JSON form and is not; the message says what is wrong with it. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WireException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
