package org.whence.web;

/** The web app's port is in use. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super(
                "port " + port
                        + " is taken by another program (perhaps a desk that is already running); give another with"
                        + " --port, or --port 0 for any free one",
                cause);
    }
}
