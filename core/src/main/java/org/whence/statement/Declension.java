package org.whence.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;

/**
 * Gives names back the form that names, by their endings: «Северному телеграфу», «Северный телеграф». The data lists pairs of
 * endings in the order in which they are tried; the first that fits is taken. Words whose ending no line has stay as they are.
 */
final class Declension {

    /** A word of which an ending would leave fewer letters keeps it. */
    private static final int SHORTEST_STEM = 3;

    /** In which case the name stands. */
    enum Case {
        /** Told somebody: сказал «Причалу». */
        DATIVE,
        /** Somebody's: корреспонденту «Причала», сотрудника управления. */
        GENITIVE,
        /** In a place: в Приштине. */
        LOCATIVE
    }

    private record Ending(Case name, boolean adjective, String from, String to) {}

    private final List<Ending> endings = new ArrayList<>();

    /** Last letters of a name that is somebody's rather than told something. */
    private final Set<String> owners = new HashSet<>();
    /** Last letters of a noun that may be several who speak as well as one in another case: службы. */
    private final Set<String> several = new HashSet<>();

    /**
     * The endings that {@code file} lists: case, adjective or noun, ending, ending of the form that names; or {@code owner} or
     * {@code several} and a last letter.
     */
    Declension(FactFile file) {
        for (FactLine line : file.lines()) {
            String key = line.required(0, "case, owner or several");
            if (key.equals("owner") || key.equals("several")) {
                (key.equals("owner") ? owners : several).add(line.required(1, "last letter"));
                continue;
            }
            endings.add(new Ending(
                    line.constant(0, Case.class),
                    line.required(1, "adjective or noun").equals("adjective"),
                    line.required(2, "ending"),
                    line.field(3)));
        }
    }

    /** Whether {@code words} end as the name of somebody's does, rather than of somebody told something. */
    boolean endsAsOwner(String words) {
        return owners.stream().anyMatch(words::endsWith);
    }

    /** Whether {@code word} ends as several things do, as well as one in another case. */
    boolean endsAsSeveral(String word) {
        return several.stream().anyMatch(word::endsWith);
    }

    /** The name of {@code words} in the form that names: adjectives and the noun behind them; the rest stays. */
    String nominative(String words, Case name) {
        String[] parts = words.split(" ");
        StringBuilder all = new StringBuilder();
        boolean noun = false;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            String form = part;
            if (!noun) {
                String adjective = i < parts.length - 1 ? form(part, name, true) : part;
                noun = adjective.equals(part);
                form = noun ? form(part, name, false) : adjective;
            }
            all.append(all.length() == 0 ? "" : " ").append(form);
        }
        return all.toString();
    }

    /** An adjective in the form that names; itself if no ending fits. */
    String adjective(String word, Case name) {
        return form(word, name, true);
    }

    private String form(String word, Case name, boolean adjective) {
        for (Ending ending : endings) {
            if (ending.name() == name
                    && ending.adjective() == adjective
                    && word.endsWith(ending.from())
                    && (word.length() - ending.from().length() >= SHORTEST_STEM || word.equals(ending.from()))) {
                return word.substring(0, word.length() - ending.from().length()) + ending.to();
            }
        }
        return word;
    }
}
