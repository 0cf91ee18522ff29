package org.whence.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.NumberWords;

/**
 * The patterns of a file. A line is {@code name | pattern | key=value, key=value}, the last field may be missing; a class,
 * which later lines may name, is {@code @class = word, two words, pref~, @class}. A class may be continued by writing {@code
 * @class += word, word}.
 */
public final class PatternFile {

    private static final Comparator<Match> IN_LINE_ORDER = Comparator.comparingInt(Match::tokenStart);

    private final List<Pattern> patterns;
    private final PatternClasses classes;
    private final Keys.Index byFirst = new Keys.Index();
    private final Keys.Index byRequired = new Keys.Index();
    private final BitSet demandsNothing = new BitSet();
    private final BitSet beginsAnywhere = new BitSet();

    private PatternFile(List<Pattern> patterns, PatternClasses classes) {
        this.patterns = List.copyOf(patterns);
        this.classes = classes;
        for (int i = 0; i < patterns.size(); i++) {
            Keys first = patterns.get(i).firstKeys();
            Keys required = patterns.get(i).required();
            if (first != null) {
                byFirst.add(first, i);
            } else {
                beginsAnywhere.set(i);
            }
            if (required != null) {
                byRequired.add(required, i);
            } else {
                demandsNothing.set(i);
            }
        }
    }

    /**
     * Loads {@code path}, relative to the package of {@code beside}: {@code load(StatementFinder.class,
     * "ar/cues.patterns.facts")}. The class {@code number} holds the number words of the language that the folder names.
     *
     * @throws org.whence.fact.FactException if a line breaks a rule
     */
    public static PatternFile load(Class<?> beside, String path) {
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        PatternClasses known = PatternClasses.NONE;
        for (Language language : Language.ANALYSED) {
            if (language.tag().equals(folder)) {
                known = known.with("number", NumberWords.load(language).words());
            }
        }
        return load(beside, path, known);
    }

    /** Like {@link #load(Class, String)}, with classes that the stage takes from elsewhere. */
    public static PatternFile load(Class<?> beside, String path, PatternClasses known) {
        return of(FactFile.load(beside, path), known);
    }

    /** The patterns of a file already read. */
    public static PatternFile of(FactFile file, PatternClasses known) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        PatternClasses classes = known;
        List<Pattern> patterns = new ArrayList<>();
        for (FactLine line : file.lines()) {
            String text = String.join(" | ", line.fields());
            try {
                if (text.startsWith("@")) {
                    String name = addClass(text, line, words);
                    classes = classes.with(name, words.getOrDefault(name, List.of()));
                } else {
                    patterns.add(pattern(text, line, classes));
                }
            } catch (IllegalArgumentException e) {
                throw line.fault(String.valueOf(e.getMessage()), "mend the pattern; its grammar stands at Pattern");
            }
        }
        return new PatternFile(patterns, classes);
    }

    private static String addClass(String text, FactLine line, Map<String, List<String>> words) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw line.fault("a class has no words", "write @class = word, word");
        }
        boolean more = text.charAt(equals - 1) == '+';
        String name = text.substring(1, more ? equals - 1 : equals).strip();
        List<String> all = words.computeIfAbsent(name, n -> new ArrayList<>());
        if (!all.isEmpty() && !more) {
            throw line.fault("the class @" + name + " is there already", "write @" + name + " += to add to it");
        }
        for (String entry : text.substring(equals + 1).split(",")) {
            String word = entry.strip();
            if (word.startsWith("@")) {
                List<String> other = words.get(word.substring(1));
                if (other == null) {
                    throw line.fault(
                            "there is no class " + word + " above", "define it in an earlier line of this file");
                }
                all.addAll(other);
            } else if (!word.isEmpty()) {
                all.add(word);
            }
        }
        return name;
    }

    private static Pattern pattern(String text, FactLine line, PatternClasses classes) {
        List<String> fields = topLevelFields(text);
        if (fields.size() < 2 || fields.size() > 3 || fields.get(0).isEmpty()) {
            throw line.fault("has " + fields.size() + " fields", "write name | pattern | key=value, key=value");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : fields.size() < 3 ? new String[0] : fields.get(2).split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            } else if (!pair.isBlank()) {
                throw line.fault("\"" + pair.strip() + "\" has no value", "write key=value");
            }
        }
        return new Pattern(new Rule(fields.get(0), values), fields.get(1), classes);
    }

    /** The fields between bars that stand in no group, label or set of marks. */
    private static List<String> topLevelFields(String text) {
        List<String> fields = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '[' -> i = Math.max(i, text.indexOf(']', i + 2));
                case '<' -> i = Math.max(i, text.indexOf('>', i));
                case '|' -> {
                    if (depth == 0) {
                        fields.add(text.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        fields.add(text.substring(from).strip());
        return fields;
    }

    /** The patterns, in the file's order. */
    public List<Pattern> patterns() {
        return patterns;
    }

    /** The classes that the file's patterns may name. */
    public PatternClasses classes() {
        return classes;
    }

    /**
     * What each pattern finds by itself, by place in the line; at the same place in the file's order. Matches of different
     * patterns may overlap.
     */
    public List<Match> findAll(Line line) {
        BitSet possible = new BitSet(patterns.size());
        possible.or(demandsNothing);
        for (int at = 0; at < line.size(); at++) {
            byRequired.look(line, at, possible::set);
        }
        if (possible.isEmpty()) {
            return List.of();
        }
        BitSet[] places = new BitSet[patterns.size()];
        for (int at = 0; at < line.size(); at++) {
            int place = at;
            byFirst.look(line, at, id -> note(places, id, place, possible));
        }
        BitSet all = new BitSet(line.size());
        all.set(0, line.size());
        List<Match> found = new ArrayList<>();
        for (int id = possible.nextSetBit(0); id >= 0; id = possible.nextSetBit(id + 1)) {
            BitSet where = beginsAnywhere.get(id) ? all : places[id];
            if (where != null) {
                found.addAll(patterns.get(id).findAll(line, where));
            }
        }
        found.sort(IN_LINE_ORDER);
        return found;
    }

    private static void note(BitSet[] places, int id, int place, BitSet possible) {
        if (possible.get(id)) {
            if (places[id] == null) {
                places[id] = new BitSet();
            }
            places[id].set(place);
        }
    }
}
