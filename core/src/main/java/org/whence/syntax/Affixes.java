package org.whence.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;

/**
 * The clitics and endings of one language, from {@code affixes.facts}, and the readings of a word that they allow. Light on
 * purpose: a reading is a candidate that a lexicon may confirm, not a lemma.
 *
 * <pre>
 * proclitic  | form | slot | least letters left | what stands in its place     و | 1 | 3
 * ending     | form | what may stand in its place | least letters left | round  ies | y | 2 | 1
 * apostrophe | ending behind an apostrophe, * for any
 * plural-apostrophe | last letter before a bare apostrophe
 * number-ending | letters that may follow digits: th
 * number-unit | letters that are a word of their own behind digits: km
 * ordinal-dot | longest number that a dot makes an ordinal, in digits
 * </pre>
 *
 * In place of an ending, {@code -} is nothing and {@code =} forbids the ending. Of each slot and round the longest form
 * that fits is taken; round 2 works on what round 1 left as well as on the word itself.
 */
final class Affixes {

    /** More readings of one word are not kept: they would only be wrong ones. */
    static final int MOST_STEMS = 10;

    /** Longer words are left alone. In UTF-16 code units. */
    static final int LONGEST_WORD = 40;

    static final Affixes NONE = new Affixes();

    private static final int SLOTS = 3;
    private static final int ROUNDS = 2;
    private static final int LONGEST_ENDING = 10;

    /** An affix: what may stand in its place, and how many letters must be left. */
    private record Affix(List<String> instead, int least) {}

    /** The affixes of one slot or round. Most words have none of them, which their outermost letter tells. */
    private static final class Table {
        final Map<String, Affix> affixes = new LinkedHashMap<>();
        private final BitSet outermost = new BitSet();
        private int longest;

        void put(String form, char outer, Affix affix) {
            affixes.put(form, affix);
            outermost.set(outer);
            longest = Math.max(longest, form.length());
        }

        /** The most letters to try on a word of {@code length} letters that begins or ends with {@code outer}. */
        int longestFor(char outer, int length) {
            return outermost.get(outer) ? Math.min(longest, length - 1) : 0;
        }
    }

    /** The readings of a word, and what was taken off to reach the last of them. */
    record Readings(List<String> stems, List<String> proclitics, String suffix) {}

    private final List<Table> proclitics = new ArrayList<>();
    private final List<Table> endings = new ArrayList<>();
    private final Set<String> behindApostrophe = new LinkedHashSet<>();
    private final Set<String> beforeBareApostrophe = new LinkedHashSet<>();
    private final Set<String> numberEndings = new LinkedHashSet<>();
    private final Set<String> numberUnits = new LinkedHashSet<>();
    private int ordinalDigits;

    private Affixes() {
        for (int i = 0; i < SLOTS; i++) {
            proclitics.add(new Table());
        }
        for (int i = 0; i < ROUNDS; i++) {
            endings.add(new Table());
        }
    }

    static Affixes from(FactFile file) {
        Affixes affixes = new Affixes();
        for (FactLine line : file.lines()) {
            affixes.add(line);
        }
        return affixes;
    }

    private void add(FactLine line) {
        String form = Folding.fold(line.required(1, "form"));
        switch (line.required(0, "kind")) {
            case "proclitic" ->
                proclitics
                        .get(number(line, 2, SLOTS) - 1)
                        .put(
                                form,
                                form.charAt(0),
                                new Affix(List.of(Folding.fold(line.field(4))), number(line, 3, LONGEST_WORD)));
            case "ending" ->
                endings.get((line.field(4).isEmpty() ? 1 : number(line, 4, ROUNDS)) - 1)
                        .put(
                                form,
                                form.charAt(form.length() - 1),
                                new Affix(instead(line), number(line, 3, LONGEST_WORD)));
            case "apostrophe" -> behindApostrophe.add(form);
            case "plural-apostrophe" -> beforeBareApostrophe.add(form);
            case "number-ending" -> numberEndings.add(form);
            case "number-unit" -> numberUnits.add(form);
            case "ordinal-dot" -> ordinalDigits = number(line, 1, 4);
            default ->
                throw line.fault(
                        "\"" + line.field(0) + "\" is no kind of affix",
                        "write proclitic, ending, apostrophe, plural-apostrophe, number-ending, number-unit or ordinal-dot");
        }
        if (form.length() > LONGEST_ENDING) {
            throw line.fault(
                    "\"" + form + "\" is too long for an affix", "write at most " + LONGEST_ENDING + " letters");
        }
    }

    private static List<String> instead(FactLine line) {
        List<String> instead = new ArrayList<>();
        for (String one : line.list(2)) {
            switch (one) {
                case "-" -> instead.add("");
                case "=" -> {}
                default -> instead.add(Folding.fold(one));
            }
        }
        return instead;
    }

    private static int number(FactLine line, int field, int most) {
        String value = line.required(field, "number");
        if (!value.matches("[0-9]{1,2}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw line.fault("\"" + value + "\" is no number from 1 to " + most, "mend field " + (field + 1));
        }
        return Integer.parseInt(value);
    }

    /** Whether letters directly behind digits ({@code th}) belong to the number. */
    boolean endsNumber(String folded) {
        return numberEndings.contains(folded);
    }

    /** Whether letters directly behind digits ({@code km}) are a word of their own. */
    boolean isUnit(String folded) {
        return numberUnits.contains(folded);
    }

    /** Whether {@code folded} is a word that the language writes together with the next: و. */
    boolean isProclitic(String folded) {
        return proclitics.stream().anyMatch(slot -> slot.affixes.containsKey(folded));
    }

    /** Whether an apostrophe behind a word that ends in {@code last} marks a plural's possessive. */
    boolean takesBareApostrophe(char last) {
        return !beforeBareApostrophe.isEmpty() && beforeBareApostrophe.contains(Folding.fold(String.valueOf(last)));
    }

    /** The most digits of a number that a dot makes an ordinal; 0 where the language writes none so. */
    int ordinalDigits() {
        return ordinalDigits;
    }

    /** The readings of {@code norm}, itself first. */
    Readings read(String norm) {
        if (norm.length() > LONGEST_WORD) {
            return new Readings(List.of(norm), List.of(), "");
        }
        int apostrophe = norm.lastIndexOf('\'');
        if (apostrophe > 0 && !behindApostrophe.isEmpty()) {
            String suffix = norm.substring(apostrophe + 1);
            if (suffix.isEmpty() || behindApostrophe.contains("*") || behindApostrophe.contains(suffix)) {
                List<String> stems = new ArrayList<>(4);
                stems.add(norm);
                stems.add(norm.substring(0, apostrophe));
                takeEndings(stems, 1);
                return new Readings(stems, List.of(), suffix);
            }
        }
        List<String> stems = new ArrayList<>(4);
        stems.add(norm);
        List<String> taken = takeProclitics(norm, stems);
        String suffix = takeEndings(stems, 0);
        return new Readings(stems, taken, suffix);
    }

    private List<String> takeProclitics(String norm, List<String> stems) {
        List<String> taken = List.of();
        String rest = norm;
        for (Table slot : proclitics) {
            for (int length = slot.longestFor(rest.charAt(0), rest.length()); length > 0; length--) {
                String form = rest.substring(0, length);
                Affix affix = slot.affixes.get(form);
                if (affix != null && rest.length() - length >= affix.least()) {
                    rest = affix.instead().get(0) + rest.substring(length);
                    stems.add(rest);
                    if (taken.isEmpty()) {
                        taken = new ArrayList<>(2);
                    }
                    taken.add(form);
                    break;
                }
            }
        }
        return taken;
    }

    private String takeEndings(List<String> stems, int from) {
        String longest = "";
        for (Table round : endings) {
            if (round.affixes.isEmpty()) {
                continue;
            }
            int before = stems.size();
            for (int i = from; i < before && stems.size() < MOST_STEMS; i++) {
                String taken = takeEnding(stems.get(i), round, stems);
                longest = taken.length() > longest.length() ? taken : longest;
            }
        }
        return longest;
    }

    private static String takeEnding(String stem, Table round, List<String> stems) {
        int longest = round.longestFor(stem.charAt(stem.length() - 1), stem.length());
        for (int length = longest; length > 0; length--) {
            int cut = stem.length() - length;
            Affix affix = round.affixes.get(stem.substring(cut));
            if (affix != null) {
                if (cut < affix.least()) {
                    continue;
                }
                for (String instead : affix.instead()) {
                    String reading = stem.substring(0, cut) + instead;
                    if (stems.size() < MOST_STEMS && !stems.contains(reading)) {
                        stems.add(reading);
                    }
                }
                return affix.instead().isEmpty() ? "" : stem.substring(cut);
            }
        }
        return "";
    }
}
