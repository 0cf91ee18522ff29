package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import org.whence.likeness.Profile;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** The media that a report names as where it has things from. */
final class CitedMedia {
    private CitedMedia() {}

    /**
     * @param name of the medium
     * @param key the same for the same medium; empty as long as it is not known
     * @param words where the report names it
     * @param content what it has from there
     */
    record Citation(String name, String key, Span words, Span content) {
        Citation withKey(String known) {
            return new Citation(name, known, words, content);
        }
    }

    /** Every citation of a medium by {@code profile}, in the order of its statements, without keys. */
    static List<Citation> all(Profile profile) {
        List<Citation> all = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            for (Hop hop : statement.chain().hops()) {
                String name = hop.name();
                if (hop.kind() == Hop.Kind.MEDIUM && name != null && hop.span() != null) {
                    all.add(new Citation(name, "", hop.span(), statement.content()));
                }
            }
        }
        return all;
    }
}
