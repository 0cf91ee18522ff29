package org.whence.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used as asked; the message says why and what to do, for a person. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
