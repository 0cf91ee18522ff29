package org.whence.entity;

import java.util.ArrayList;
import java.util.List;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/** Brings family names back to the nominative, by one language's endings; most languages have none. */
record Nominative(List<Ending> endings) {

    record Ending(boolean feminine, String ending, String base) {}

    private static final int SHORTEST_BASE = 2;

    Nominative {
        endings = List.copyOf(endings);
    }

    static Nominative load(Language language) {
        List<Ending> endings = new ArrayList<>();
        FactFile.find(Nominative.class, language + "/names.facts").ifPresent(file -> {
            for (FactLine line : file.lines()) {
                String base = line.required(2, "ending of the nominative");
                endings.add(new Ending(
                        line.required(0, "gender").equals("f"),
                        line.required(1, "ending"),
                        base.equals("-") ? "" : base));
            }
        });
        endings.sort((a, b) -> b.ending().length() - a.ending().length());
        return new Nominative(endings);
    }

    /** The nominative of {@code form}, which stands in another case; {@code form} itself if no ending fits. */
    String of(String form, boolean feminine) {
        for (Ending ending : endings) {
            if (ending.feminine() == feminine
                    && form.endsWith(ending.ending())
                    && form.length() - ending.ending().length() >= SHORTEST_BASE) {
                return form.substring(0, form.length() - ending.ending().length()) + ending.base();
            }
        }
        return form;
    }
}
