package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
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

    /** The endings that {@code file} lists: case, adjective or noun, ending, ending of the form that names. */
    Declension(FactFile file) {
        for (FactLine line : file.lines()) {
            endings.add(new Ending(
                    line.constant(0, Case.class),
                    line.required(1, "adjective or noun").equals("adjective"),
                    line.required(2, "ending"),
                    line.field(3)));
        }
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
