package org.whence.language;

import java.util.List;
import java.util.Set;

/**
 * A language by its BCP 47 primary subtag, lower case: {@code en}, {@code ar}, {@code ckb}; {@code und} where it could not
 * be determined.
 *
 * @throws IllegalArgumentException unless the tag has two to eight lower-case letters
 */
public record Language(String tag) implements Comparable<Language> {
    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language TURKISH = new Language("tr");
    public static final Language PERSIAN = new Language("fa");
    public static final Language UNDETERMINED = new Language("und");

    /** The languages that are analysed, in the order in which they are listed. In any other a report is kept as it is. */
    public static final List<Language> ANALYSED = List.of(ENGLISH, ARABIC, RUSSIAN, TURKISH, PERSIAN);

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "ur", "ps", "ckb", "he", "yi", "ug", "sd", "dv", "syr", "arc");

    public Language {
        if (!tag.matches("[a-z]{2,8}")) {
            throw new IllegalArgumentException(
                    "language \"" + tag + "\" is not a BCP 47 primary subtag such as \"en\" or \"ckb\"");
        }
    }

    public boolean isAnalysed() {
        return ANALYSED.contains(this);
    }

    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(tag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
