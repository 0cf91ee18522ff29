package org.whence.cli;

/** Exit codes of every command. */
final class Exit {
    static final int DONE = 0;

    /** Something that was asked for by name could not be had: a missing file, a taken port, a locked store. */
    static final int FAILED = 1;

    /** The command line itself is wrong. */
    static final int USAGE = 2;

    /** A fault of the program. */
    static final int FAULT = 70;

    private Exit() {}
}
