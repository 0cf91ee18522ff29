package org.whence.report;

/**
 * Something that a person should know about their input: not an error of the program, and the rest goes on.
 *
 * @param code short and stable, lower case with hyphens: {@code no-date}, {@code too-large}
 * @param where file, address, line or part of the report; cut where it is longer than a person reads
 * @param what what is the matter, with the value in it
 * @param mend what the person can do about it
 */
public record Issue(String code, String where, String what, String mend) {
    /** Addresses may be as long as a page. In UTF-16 code units. */
    private static final int LONGEST_WHERE = 500;

    public Issue {
        where = where.length() > LONGEST_WHERE ? where.substring(0, LONGEST_WHERE - 1) + "\u2026" : where;
        if (!code.matches("[a-z][a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("issue code \"" + code + "\" is not lower case words joined by hyphens");
        }
    }

    /** One line for a person: {@code where: what; mend (code)}. */
    public String line() {
        return where + ": " + what + "; " + mend + " (" + code + ")";
    }
}
