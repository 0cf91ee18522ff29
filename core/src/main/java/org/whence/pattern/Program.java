package org.whence.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as numbered steps, and the search through them: backtracking that visits each pair of step and place once, so the
 * time is at most steps times places however the pattern is nested (as in RE2's BitState; Cox, "Regular Expression Matching:
 * the Virtual Machine Approach", 2009).
 */
final class Program {

    /** More steps are a fault of the pattern. */
    static final int MOST_STEPS = 4_000;

    private enum Kind {
        LEAF,
        NOT,
        START,
        END,
        /** Goes to {@code next}, or else to {@code other}. */
        SPLIT,
        /** Notes where a capture begins (even) or ends (odd), in {@code other}. */
        NOTE,
        DONE
    }

    private static final class Step {
        final Kind kind;
        final Element.@Nullable Leaf leaf;
        int next;
        int other;

        Step(Kind kind, Element.@Nullable Leaf leaf, int next, int other) {
            this.kind = kind;
            this.leaf = leaf;
            this.next = next;
            this.other = other;
        }
    }

    /** Notes of a path, last first. */
    private record Notes(int what, int at, @Nullable Notes before) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final int start;

    Program(Element element) {
        start = emit(element, add(Kind.DONE, null, 0, 0));
    }

    /** Adds the steps of {@code element}, which go on to {@code next}, and returns the first of them. */
    private int emit(Element element, int next) {
        if (element instanceof Element.Leaf leaf) {
            return add(Kind.LEAF, leaf, next, 0);
        } else if (element instanceof Element.Sequence sequence) {
            int first = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                first = emit(sequence.parts().get(i), first);
            }
            return first;
        } else if (element instanceof Element.Choice choice) {
            int first = emit(choice.options().get(choice.options().size() - 1), next);
            for (int i = choice.options().size() - 2; i >= 0; i--) {
                first = add(Kind.SPLIT, null, emit(choice.options().get(i), next), first);
            }
            return first;
        } else if (element instanceof Element.Repeat repeat) {
            return emitRepeat(repeat, next);
        } else if (element instanceof Element.Capture capture) {
            if (!names.contains(capture.name())) {
                names.add(capture.name());
            }
            int what = 2 * names.indexOf(capture.name());
            return add(Kind.NOTE, null, emit(capture.element(), add(Kind.NOTE, null, next, what + 1)), what);
        } else if (element instanceof Element.Not not) {
            return add(Kind.NOT, not.leaf(), next, 0);
        } else if (element instanceof Element.Edge edge) {
            return add(edge.start() ? Kind.START : Kind.END, null, next, 0);
        }
        throw new IllegalStateException("no step for " + element);
    }

    private int emitRepeat(Element.Repeat repeat, int next) {
        int first = next;
        for (int i = repeat.least(); i < repeat.most(); i++) {
            int once = emit(repeat.element(), first);
            first = repeat.lazy() ? add(Kind.SPLIT, null, next, once) : add(Kind.SPLIT, null, once, next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            first = emit(repeat.element(), first);
        }
        return first;
    }

    private int add(Kind kind, Element.@Nullable Leaf leaf, int next, int other) {
        if (steps.size() >= MOST_STEPS) {
            throw new IllegalArgumentException("the pattern has more than " + MOST_STEPS
                    + " steps when its repetitions are written out; repeat less");
        }
        steps.add(new Step(kind, leaf, next, other));
        return steps.size() - 1;
    }

    int size() {
        return steps.size();
    }

    /** What the first token of every match must have; null if it may be any token, or none. */
    @Nullable
    Keys firstKeys() {
        Keys keys = Keys.NONE;
        boolean[] seen = new boolean[steps.size()];
        List<Integer> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (seen[at]) {
                continue;
            }
            seen[at] = true;
            Step step = steps.get(at);
            switch (step.kind) {
                case LEAF -> {
                    Keys first = step.leaf == null ? null : step.leaf.firstKeys();
                    if (first == null) {
                        return null;
                    }
                    keys = keys.and(first);
                }
                case DONE -> {
                    return null;
                }
                case SPLIT -> {
                    open.add(step.next);
                    open.add(step.other);
                }
                default -> open.add(step.next);
            }
        }
        return keys;
    }

    /** Searches one line from places that only move on. */
    final class Search {
        private final Line line;
        private final long[] visited;
        private final int[] placeOfRow;
        private final int rowLength = (steps.size() + 63) / 64;
        private int[] stackStep = new int[32];
        private int[] stackAt = new int[32];
        private @Nullable Notes[] stackNotes = new Notes[32];
        private int depth;

        Search(Line line) {
            this.line = line;
            int rows = Math.min(line.size() + 1, 2 * Pattern.LONGEST_MATCH);
            visited = new long[rows * rowLength];
            placeOfRow = new int[rows];
            java.util.Arrays.fill(placeOfRow, -1);
        }

        /**
         * The match that begins at {@code place}, or null. A pair that led nowhere leads nowhere from a later place either,
         * so what was visited is kept from call to call.
         */
        @Nullable
        Match at(int place, Rule rule) {
            depth = 0;
            push(start, place, null);
            while (depth > 0) {
                depth--;
                int at = stackAt[depth];
                Step step = steps.get(stackStep[depth]);
                Notes notes = stackNotes[depth];
                if (at - place > Pattern.LONGEST_MATCH || !visit(stackStep[depth], at)) {
                    continue;
                }
                switch (step.kind) {
                    case DONE -> {
                        forget(at);
                        return match(rule, place, at, notes);
                    }
                    case LEAF -> {
                        int[] ends = at < line.size() && step.leaf != null ? step.leaf.ends(line, at) : new int[0];
                        for (int i = ends.length - 1; i >= 0; i--) {
                            push(step.next, ends[i], notes);
                        }
                    }
                    case NOT -> {
                        if (at >= line.size() || step.leaf == null || step.leaf.ends(line, at).length == 0) {
                            push(step.next, at, notes);
                        }
                    }
                    case START -> {
                        if (at == 0) {
                            push(step.next, at, notes);
                        }
                    }
                    case END -> {
                        if (at == line.size()) {
                            push(step.next, at, notes);
                        }
                    }
                    case SPLIT -> {
                        push(step.other, at, notes);
                        push(step.next, at, notes);
                    }
                    case NOTE -> push(step.next, at, new Notes(step.other, at, notes));
                }
            }
            return null;
        }

        private void push(int step, int at, @Nullable Notes notes) {
            if (depth == stackStep.length) {
                stackStep = java.util.Arrays.copyOf(stackStep, 2 * depth);
                stackAt = java.util.Arrays.copyOf(stackAt, 2 * depth);
                stackNotes = java.util.Arrays.copyOf(stackNotes, 2 * depth);
            }
            stackStep[depth] = step;
            stackAt[depth] = at;
            stackNotes[depth] = notes;
            depth++;
        }

        /** Whether the pair is new. Rows of places left behind are used again for places ahead. */
        private boolean visit(int step, int at) {
            int row = at % placeOfRow.length;
            if (placeOfRow[row] != at) {
                placeOfRow[row] = at;
                java.util.Arrays.fill(visited, row * rowLength, (row + 1) * rowLength, 0);
            }
            int word = row * rowLength + step / 64;
            long bit = 1L << (step % 64);
            boolean fresh = (visited[word] & bit) == 0;
            visited[word] |= bit;
            return fresh;
        }

        /** What was visited at the end of a match led somewhere, and may do so again. */
        private void forget(int at) {
            placeOfRow[at % placeOfRow.length] = -1;
        }

        private Match match(Rule rule, int from, int to, @Nullable Notes last) {
            Map<String, TokenRange> captures = new TreeMap<>();
            int[] ends = new int[names.size()];
            java.util.Arrays.fill(ends, -1);
            for (Notes notes = last; notes != null; notes = notes.before()) {
                int name = notes.what() / 2;
                if (notes.what() % 2 == 1) {
                    ends[name] = ends[name] < 0 ? notes.at() : ends[name];
                } else {
                    if (ends[name] > notes.at()) {
                        captures.putIfAbsent(names.get(name), new TokenRange(notes.at(), ends[name]));
                    }
                    ends[name] = -1;
                }
            }
            return new Match(rule, from, to, captures);
        }
    }
}
