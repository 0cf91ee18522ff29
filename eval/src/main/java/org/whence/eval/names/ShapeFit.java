package org.whence.eval.names;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whence.entity.NameShapes;
import org.whence.eval.EvalException;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/**
 * Fits the facts of {@link NameShapes}: logistic regression by Adagrad over the groups of letters of public names and of the
 * ordinary words of texts, both classes weighted alike, small weights left out. Equal arguments give equal facts.
 */
public final class ShapeFit {
    private static final int ROUNDS = 8;
    private static final double STEP = 0.3;
    private static final double TOWARDS_NOTHING = 2e-5;
    /** In hundredths: lighter groups are left out. */
    private static final int SLIGHT = 8;
    /** Groups seen in fewer words say nothing that holds elsewhere. */
    private static final int SELDOM = 4;
    /** A word of the texts that is this much oftener there than it has spellings on the lists is ordinary. */
    private static final int ORDINARY = 2;

    /** How often a word of the texts, and in how many spellings a name, is common. */
    private static final int COMMON_WORD = 2;

    private static final int COMMON_NAME = 3;
    /** Odds, in natural logarithms, that common words have at least for what they are. */
    private static final double EXCEPTION = 1.5;

    private static final int MOST_BYTES = 2_000_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u200c]{2,60}");
    /** Facts that list names, not words. */
    private static final Set<String> NAMES =
            Set.of("given.facts", "persons.facts", "cities.facts", "name-shapes.facts");
    /** Reports of the half of the benchmark collection that nothing is fitted to. */
    private static final Pattern UNTOUCHED = Pattern.compile("\\d*[13579]-.*");

    /** @param name whether it is part of names, otherwise an ordinary word */
    private record Case(int[] groups, boolean name) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> groups = new ArrayList<>();

    private ShapeFit() {}

    /**
     * Prints facts fitted on the names of {@code pairs} and the words of {@code texts}, as a whole file.
     *
     * @param texts folders; files of the language are those in a folder that has its tag for a name, and those with its tag
     *     between marks in their own
     */
    public static void fit(Language language, List<Path> pairs, List<Path> texts, String date, PrintStream out) {
        Map<String, Integer> names = new TreeMap<>();
        String kept = letters(language, "kept").stream()
                .map(line -> line.required(1, "ending"))
                .findFirst()
                .orElse("");
        for (Path file : pairs) {
            for (NamePair pair : NamePair.read(file)) {
                names.merge(NameShapes.letters(written(language, pair), kept), 1, Integer::sum);
            }
        }
        Map<String, Integer> ordinary = words(language, kept, texts);
        Set<String> both = new HashSet<>(ordinary.keySet());
        both.retainAll(names.keySet());
        for (String word : both) {
            boolean asName = ordinary.getOrDefault(word, 0) < ORDINARY * names.getOrDefault(word, 0);
            (asName ? ordinary : names).remove(word);
        }
        String sets = String.join(
                " ", pairs.stream().map(p -> p.getFileName().toString()).toList());
        out.println(
                "# How much groups of letters speak for part of a person's name, against an ordinary word: group | hundredths of the");
        out.println(
                "# natural logarithm of the odds; ^ and $ are the ends of the word, bias what every word has, kept an ending that is not folded");
        out.println("# Written by: whence-eval fit-shapes " + language + " " + sets + " --texts="
                + String.join(",", texts.stream().map(Path::toString).toList()) + " --date=" + date);
        out.println("# date: " + date);
        out.println("# source: fitted on " + names.size() + " names of " + sets + " (Wikidata, two scripts) and "
                + ordinary.size() + " words of texts and facts of our own");
        out.println("# licence: CC0-1.0");
        if (!kept.isEmpty()) {
            out.println("kept | " + kept);
        }
        new ShapeFit().lines(names, ordinary, both).forEach(out::println);
    }

    /** What {@code letters.facts} says of a language's letters; no lines if it has none. */
    private static List<FactLine> letters(Language language, String kind) {
        return FactFile.find(ShapeFit.class, language + "/letters.facts")
                .map(FactFile::lines)
                .orElse(List.of())
                .stream()
                .filter(line -> line.field(0).equals(kind))
                .toList();
    }

    /** The other form of a pair as the language writes it, which may have letters that the pairs' language has not. */
    static String written(Language language, NamePair pair) {
        String name = pair.other();
        for (FactLine line : letters(language, "write")) {
            boolean has = line.field(1).equals("*") || pair.latin().contains(line.field(1));
            if (has && line.list(2).stream().noneMatch(pair.latin()::contains)) {
                for (String letter : line.list(3)) {
                    name = name.replace(letter, line.required(4, "letter"));
                }
            }
        }
        return name;
    }

    private static Map<String, Integer> words(Language language, String kept, List<Path> texts) {
        Pattern file = Pattern.compile("(?:.*[-.])?" + Pattern.quote(language.tag()) + "[-.].*");
        Map<String, Integer> words = new TreeMap<>();
        for (Path folder : texts) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path path : found.sorted().toList()) {
                    String name = path.getFileName().toString();
                    Path parent = path.getParent();
                    boolean ours = parent != null && parent.endsWith(language.tag())
                            || file.matcher(name).matches()
                                    && !UNTOUCHED.matcher(name).matches();
                    if (ours
                            && Files.isRegularFile(path)
                            && Files.size(path) < MOST_BYTES
                            && !name.endsWith(".model")
                            && !NAMES.contains(name)) {
                        Matcher matcher = WORD.matcher(Files.readString(path, StandardCharsets.UTF_8));
                        while (matcher.find()) {
                            if (Character.UnicodeScript.of(matcher.group().codePointAt(0))
                                    == Character.UnicodeScript.ARABIC) {
                                words.merge(NameShapes.letters(matcher.group(), kept), 1, Integer::sum);
                            }
                        }
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                throw new EvalException("cannot read " + folder + ": " + e, e);
            }
        }
        return words;
    }

    private List<String> lines(Map<String, Integer> names, Map<String, Integer> ordinary, Set<String> both) {
        Map<String, Integer> seen = new HashMap<>();
        for (Set<String> words : List.of(names.keySet(), ordinary.keySet())) {
            words.forEach(w -> NameShapes.groups(w).forEach(g -> seen.merge(g, 1, Integer::sum)));
        }
        seen.values().removeIf(n -> n < SELDOM);
        List<Case> cases = new ArrayList<>();
        names.keySet().forEach(w -> cases.add(new Case(numbered(w, seen), true)));
        ordinary.keySet().forEach(w -> cases.add(new Case(numbered(w, seen), false)));
        double nameWeight = cases.size() / 2.0 / names.size();
        double ordinaryWeight = cases.size() / 2.0 / ordinary.size();
        double[] weights = new double[groups.size() + 1];
        double[] squares = new double[weights.length];
        int bias = groups.size();
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(cases, random);
            for (Case one : cases) {
                double sum = weights[bias];
                for (int group : one.groups()) {
                    sum += weights[group];
                }
                double error =
                        (one.name() ? nameWeight : ordinaryWeight) * ((one.name() ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
                step(weights, squares, bias, error);
                for (int group : one.groups()) {
                    step(weights, squares, group, error - TOWARDS_NOTHING * weights[group]);
                }
            }
        }
        Map<String, Integer> kept = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int hundredths = (int) Math.round(100 * weights[i]);
            if (Math.abs(hundredths) >= SLIGHT) {
                kept.put(groups.get(i), hundredths);
            }
        }
        except(names, weights, seen, COMMON_NAME, 1, kept);
        // the names in our own texts are on no list, so that only words on a list can be told from them
        Map<String, Integer> ambiguous = new TreeMap<>(ordinary);
        ambiguous.keySet().retainAll(both);
        except(ambiguous, weights, seen, COMMON_WORD, -1, kept);
        List<String> lines = new ArrayList<>(List.of("bias | " + Math.round(100 * weights[bias])));
        kept.forEach((group, weight) -> lines.add(group + " | " + weight));
        return lines;
    }

    /** Gives what common words have for themselves where their letters say something else. */
    private void except(
            Map<String, Integer> words,
            double[] weights,
            Map<String, Integer> seen,
            int common,
            int sign,
            Map<String, Integer> kept) {
        words.forEach((word, count) -> {
            double sum = weights[groups.size()];
            for (int group : numbered(word, seen)) {
                sum += weights[group];
            }
            if (count >= common && word.length() + 2 > NameShapes.LONGEST && sign * sum < EXCEPTION) {
                kept.put("^" + word + "$", (int) Math.round(100 * (sign * EXCEPTION - sum)));
            }
        });
    }

    private static void step(double[] weights, double[] squares, int at, double slope) {
        squares[at] += slope * slope;
        weights[at] += STEP * slope / (Math.sqrt(squares[at]) + 1e-6);
    }

    private int[] numbered(String word, Map<String, Integer> seen) {
        return NameShapes.groups(word).stream()
                .filter(seen::containsKey)
                .mapToInt(g -> numbers.computeIfAbsent(g, key -> {
                    groups.add(key);
                    return groups.size() - 1;
                }))
                .toArray();
    }
}
