package org.whence.config;

/** A setting that cannot be used; the message names it, where it stands and how to mend it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
