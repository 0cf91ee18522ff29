package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.whence.likeness.Profile;
import org.whence.report.Passage;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/** The media that a report names as where it has things from. */
final class CitedMedia {
    private CitedMedia() {}

    /**
     * @param name of the medium
     * @param key the same for the same medium
     * @param words where the report names it
     * @param content what it has from there
     */
    record Citation(String name, String key, Passage words, Passage content) {}

    /** Names of the media that {@code profile} cites, in the order of its statements. */
    static List<String> names(Profile profile) {
        return all(profile, name -> name).stream().map(Citation::name).toList();
    }

    /**
     * Every citation of a medium by {@code profile}, in the order of its statements.
     *
     * @param key of a medium by its name
     */
    static List<Citation> all(Profile profile, UnaryOperator<String> key) {
        List<Citation> all = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            for (Hop hop : statement.chain().hops()) {
                String name = hop.name();
                if (hop.kind() == Hop.Kind.MEDIUM && name != null && hop.span() != null) {
                    all.add(new Citation(
                            name,
                            key.apply(name),
                            profile.analysis().report().passage(hop.span()),
                            profile.analysis().report().passage(statement.content())));
                }
            }
        }
        return all;
    }
}
