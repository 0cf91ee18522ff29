package org.whence.fact;

/** A file of language facts breaks its own rules; the message names file, line and mend. A fault of ours, not of a user's text. */
public final class FactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FactException(String file, int line, String what, String mend) {
        super(file + " line " + line + ": " + what + "; " + mend);
    }
}
