package org.whence.statement;

/** Where the source stands that is being read. */
final class SourcePlace {

    private int first;
    private boolean addressed;

    /** Its first token. */
    int first() {
        return first;
    }

    /** Whether it is a medium spoken to. */
    boolean isAddressed() {
        return addressed;
    }

    void begin(int token) {
        first = token;
    }

    void address(boolean to) {
        addressed = to;
    }
}
