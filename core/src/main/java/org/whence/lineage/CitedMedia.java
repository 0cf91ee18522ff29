package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.likeness.Profile;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Folding;

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

    /** The first citation of every medium that {@code profile} cites, by key; the outlet itself is none. */
    static List<Citation> of(Profile profile) {
        Map<String, Citation> byMedium = new TreeMap<>();
        Outlet own = profile.analysis().report().outlet();
        String ownKey = own == null ? "" : key(own.name());
        for (Statement statement : profile.analysis().statements()) {
            for (Hop hop : statement.chain().hops()) {
                String name = hop.name();
                if (hop.kind() != Hop.Kind.MEDIUM
                        || name == null
                        || hop.span() == null
                        || key(name).equals(ownKey)) {
                    continue;
                }
                byMedium.putIfAbsent(
                        key(name),
                        new Citation(
                                name,
                                key(name),
                                profile.analysis().report().passage(hop.span()),
                                profile.analysis().report().passage(statement.content())));
            }
        }
        return new ArrayList<>(byMedium.values());
    }

    /** The name of a medium or outlet, folded, without punctuation and articles. */
    static String key(String name) {
        return Folding.fold(name).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip().replaceAll("^(?:the|al|ال) ", "");
    }
}
