package org.whence.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;

/**
 * A stretch of words that the lexicon knows.
 *
 * @param from first word
 * @param to word after the last
 * @param entries its meanings, at least one
 * @param start where it begins in the clean text, behind proclitics
 * @param end where it ends there
 * @param proclitic folded proclitics before it; empty if none
 * @param strained whether an ending had to be taken off to find it
 */
record Unit(int from, int to, List<Entry> entries, int start, int end, String proclitic, boolean strained) {

    boolean is(Kind kind) {
        return find(kind) != null;
    }

    /** The meaning of kind {@code kind}, or null. */
    @Nullable
    Entry find(Kind kind) {
        for (Entry entry : entries) {
            if (entry.kind() == kind) {
                return entry;
            }
        }
        return null;
    }

    /** A meaning that names a state in some way, or null. */
    @Nullable
    Entry state() {
        for (Entry entry : entries) {
            if (entry.kind() == Kind.STATE || entry.kind() == Kind.SEAT || entry.kind() == Kind.METONYM) {
                return entry;
            }
        }
        return null;
    }
}
