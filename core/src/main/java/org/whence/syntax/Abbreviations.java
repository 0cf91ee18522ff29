package org.whence.syntax;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;

/**
 * The abbreviations of one language, from {@code abbreviations.facts}: {@code Lt. | title}; and words that open a sentence
 * when they follow one, {@code The | opener}.
 */
final class Abbreviations {

    static final Abbreviations NONE = new Abbreviations(Map.of(), Set.of(), Set.of());

    /** What may follow the dot of an abbreviation. */
    enum Kind {
        /** Something always follows in the same sentence: Lt., т.е. */
        TITLE,
        /** An abbreviation only in front of a number: No. 5. */
        BEFORE_NUMBER,
        /** The sentence may end with it: U.S., г. */
        MAY_END
    }

    private final Map<String, Kind> kinds;
    private final Set<String> capitalised;
    private final Set<String> openers;

    private Abbreviations(Map<String, Kind> kinds, Set<String> capitalised, Set<String> openers) {
        this.kinds = kinds;
        this.capitalised = capitalised;
        this.openers = openers;
    }

    static Abbreviations from(FactFile file) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Set<String> capitalised = new LinkedHashSet<>();
        Set<String> openers = new LinkedHashSet<>();
        for (FactLine line : file.lines()) {
            String form = Folding.fold(line.required(0, "form"));
            if (line.field(1).equals("opener")) {
                openers.add(form);
            } else if (form.endsWith(".")) {
                kinds.put(form, line.constant(1, Kind.class));
                if (Character.isUpperCase(line.field(0).codePointAt(0))) {
                    capitalised.add(form);
                }
            } else {
                throw line.fault(
                        "\"" + line.field(0) + "\" has no dot at its end", "write the abbreviation with its dot");
            }
        }
        return new Abbreviations(kinds, capitalised, openers);
    }

    /** The kind of {@code form}, which ends in a dot; null if it is no abbreviation. {@code sun.} is not {@code Sun.} */
    @Nullable
    Kind kind(String form) {
        String folded = Folding.fold(form);
        boolean small = Character.isLowerCase(form.codePointAt(0));
        return small && capitalised.contains(folded) ? null : kinds.get(folded);
    }

    /** Whether a sentence ends before {@code folded}, where both an abbreviation and a sentence may end. */
    boolean opensSentence(String folded) {
        return openers.contains(folded);
    }
}
