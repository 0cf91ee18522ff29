package org.whence.export;

/** What was asked for cannot be exported; the message is the line for the person. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExportException(String message) {
        super(message);
    }
}
