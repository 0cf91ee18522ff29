package org.whence.cli;

/** A command cannot do what was asked; the message is the line for the person. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
