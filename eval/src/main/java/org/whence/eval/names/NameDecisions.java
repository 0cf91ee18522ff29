package org.whence.eval.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Same or not: every pair, and each of its two forms beside what belongs to the nearest other forms of its own script. A
 * form that stands beside the same other form in another pair counts as the same name.
 */
public final class NameDecisions {

    /** Forms beside each form. */
    public static final int APART = 20;

    /** One question. */
    record Case(String latin, String other, boolean same) {}

    /** Of those told to be the same so many were, of those that are so many were told to be. */
    public record Rates(double precision, double recall) {
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final List<Case> cases;

    private NameDecisions(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /** The questions that {@code pairs} give, all other names among them, {@code apart} neighbours to each form. */
    public static NameDecisions among(List<NamePair> pairs, int apart) {
        Map<String, Set<String>> ofLatin = new LinkedHashMap<>();
        Map<String, Set<String>> ofOther = new LinkedHashMap<>();
        for (NamePair pair : pairs) {
            ofLatin.computeIfAbsent(pair.latin(), k -> new LinkedHashSet<>()).add(pair.other());
            ofOther.computeIfAbsent(pair.other(), k -> new LinkedHashSet<>()).add(pair.latin());
        }
        Neighbours latin = new Neighbours(List.copyOf(ofLatin.keySet()));
        Neighbours other = new Neighbours(List.copyOf(ofOther.keySet()));
        Set<Case> cases = new LinkedHashSet<>();
        for (NamePair pair : pairs) {
            Set<String> own = ofLatin.getOrDefault(pair.latin(), Set.of());
            cases.add(new Case(pair.latin(), pair.other(), true));
            for (String near : latin.of(pair.latin(), apart)) {
                for (String form : ofLatin.getOrDefault(near, Set.of())) {
                    if (!own.contains(form)) {
                        cases.add(new Case(pair.latin(), form, false));
                    }
                }
            }
            for (String near : other.of(pair.other(), apart)) {
                if (!own.contains(near)) {
                    cases.add(new Case(pair.latin(), near, false));
                }
            }
        }
        return new NameDecisions(new ArrayList<>(cases));
    }

    List<Case> cases() {
        return cases;
    }

    public int size() {
        return cases.size();
    }

    /** What {@code score} gives each question, in their order. */
    public double[] scores(ToDoubleBiFunction<String, String> score) {
        return cases.stream()
                .mapToDouble(c -> score.applyAsDouble(c.latin(), c.other()))
                .toArray();
    }

    /** Precision and recall of "the same" for the questions with {@code scores} of at least {@code least}. */
    public Rates rates(double[] scores, double least) {
        int right = 0;
        int told = 0;
        int same = 0;
        for (int i = 0; i < scores.length; i++) {
            Case question = cases.get(i);
            boolean yes = scores[i] >= least;
            same += question.same() ? 1 : 0;
            told += yes ? 1 : 0;
            right += yes && question.same() ? 1 : 0;
        }
        return new Rates(told == 0 ? 0 : (double) right / told, same == 0 ? 0 : (double) right / same);
    }
}
