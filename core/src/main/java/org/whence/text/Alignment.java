package org.whence.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which stretch of an original text each stretch of a derived text comes from, so that a finding in the clean text
 * can be shown in the page. Made of runs in the order of the derived text; a run of equal lengths was copied character by
 * character, any other was replaced as a whole (an entity such as {@code &amp;}, a folded line break).
 *
 * @param runs in order, without gap or overlap on the derived side
 * @throws IllegalArgumentException if the runs leave a gap on the derived side
 */
public record Alignment(List<Run> runs) {

    /** The alignment of an empty text. */
    public static final Alignment EMPTY = new Alignment(List.of());

    /** One stretch of the derived text and the stretch of the original that it stands for. */
    public record Run(Span derived, Span original) {
        boolean copied() {
            return derived.length() == original.length();
        }
    }

    public Alignment {
        runs = List.copyOf(runs);
        int at = 0;
        for (Run run : runs) {
            if (run.derived().start() != at) {
                throw new IllegalArgumentException(
                        "run " + run + " does not start at " + at + ", where the one before it ends");
            }
            at = run.derived().end();
        }
    }

    /** The alignment of a text of {@code length} code units with itself. */
    public static Alignment identity(int length) {
        return length == 0 ? EMPTY : new Alignment(List.of(new Run(new Span(0, length), new Span(0, length))));
    }

    /** Length of the derived text in UTF-16 code units. */
    public int length() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).derived().end();
    }

    /**
     * The stretch of the original from which {@code derived} comes; as wide as needed where a run was replaced as a whole.
     *
     * @throws IndexOutOfBoundsException if {@code derived} ends after the derived text, or this alignment is empty
     */
    public Span toOriginal(Span derived) {
        if (runs.isEmpty() || derived.end() > length()) {
            throw new IndexOutOfBoundsException(derived + " is not inside a derived text of length " + length());
        }
        Run first = runs.get(runAt(derived.start()));
        Run last = runs.get(runAt(Math.max(derived.start(), derived.end() - 1)));
        int start = first.copied()
                ? first.original().start() + derived.start() - first.derived().start()
                : first.original().start();
        int end = last.copied()
                ? last.original().start() + derived.end() - last.derived().start()
                : last.original().end();
        return new Span(Math.min(start, end), Math.max(start, end));
    }

    /**
     * The alignment of the stretch {@code derived} of the derived text, taken as a text of its own.
     *
     * @throws IndexOutOfBoundsException if {@code derived} ends after the derived text
     */
    public Alignment part(Span derived) {
        if (derived.end() > length()) {
            throw new IndexOutOfBoundsException(derived + " is not inside a derived text of length " + length());
        }
        if (derived.isEmpty()) {
            return EMPTY;
        }
        Builder part = new Builder();
        for (int i = runAt(derived.start()); i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.derived().start() >= derived.end()) {
                break;
            }
            int start = Math.max(run.derived().start(), derived.start());
            int end = Math.min(run.derived().end(), derived.end());
            part.replace(end - start, toOriginal(new Span(start, end)));
        }
        return part.build();
    }

    private int runAt(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).derived().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Collects runs while a derived text is being written; neighbouring copied runs become one. Not for several threads. */
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();
        private int length;

        /** The next {@code original.length()} code units of the derived text were copied from {@code original}. */
        public Builder copy(Span original) {
            return replace(original.length(), original);
        }

        /** The next {@code derivedLength} code units of the derived text stand for {@code original}. */
        public Builder replace(int derivedLength, Span original) {
            if (derivedLength == 0) {
                return this;
            }
            Run run = new Run(new Span(length, length + derivedLength), original);
            length += derivedLength;
            if (!runs.isEmpty()) {
                Run before = runs.get(runs.size() - 1);
                if (before.copied() && run.copied() && before.original().end() == original.start()) {
                    runs.set(
                            runs.size() - 1,
                            new Run(
                                    before.derived().cover(run.derived()),
                                    before.original().cover(original)));
                    return this;
                }
            }
            runs.add(run);
            return this;
        }

        public Alignment build() {
            return new Alignment(runs);
        }
    }
}
