package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/** Full names of invented people in five languages, told to be the same or not, and how often rightly. */
class NamePairsTest {

    private static final NameMatcher NAMES = NameMatcher.load();
    private static final FactFile PAIRS = FactFile.load(NamePairsTest.class, "name-pairs.facts");

    @Test
    void tellsFullNamesApart() {
        int same = 0;
        int told = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (FactLine line : PAIRS.lines()) {
            NameMatcher.Likeness likeness =
                    NAMES.compare(line.field(2), language(line, 1), line.field(4), language(line, 3));
            boolean isSame = line.field(0).equals("same");
            same += isSame ? 1 : 0;
            told += likeness.alike() ? 1 : 0;
            right += isSame && likeness.alike() ? 1 : 0;
            if (isSame != likeness.alike()) {
                wrong.add(String.join(" | ", line.fields()) + " " + likeness);
            }
        }
        assertThat(PAIRS.lines()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(2.0 * right / (same + told))
                .as("F1; wrong:%n%s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void looksForTheSameNamesTogether() {
        List<String> missed = new ArrayList<>();
        for (FactLine line : PAIRS.lines()) {
            Set<String> shared = new TreeSet<>(NAMES.keys(line.field(2), language(line, 1)));
            shared.retainAll(NAMES.keys(line.field(4), language(line, 3)));
            if (line.field(0).equals("same") && shared.isEmpty()) {
                missed.add(String.join(" | ", line.fields()));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    private static Language language(FactLine line, int field) {
        return new Language(line.required(field, "language"));
    }
}
