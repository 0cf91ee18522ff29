package org.whence.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.syntax.Token;

/** The parts of a pattern as they are written. */
sealed interface Element {

    /**
     * What at least one token of every match must have; the rarest such demand, or null if there is none.
     */
    default @Nullable Keys required() {
        return null;
    }

    /** What one place of a line is asked. */
    sealed interface Leaf extends Element {
        /** Where the leaf ends if it begins at token {@code at}, which is inside the line; preferred ends first. */
        int[] ends(Line line, int at);

        @Override
        default @Nullable Keys required() {
            return firstKeys();
        }

        /** What its first token must have; null if that may be any token. */
        default @Nullable Keys firstKeys() {
            return null;
        }
    }

    record Sequence(List<Element> parts) implements Element {
        @Override
        public @Nullable Keys required() {
            Keys fewest = null;
            for (Element part : parts) {
                Keys keys = part.required();
                if (keys != null && (fewest == null || keys.size() < fewest.size())) {
                    fewest = keys;
                }
            }
            return fewest;
        }
    }

    record Choice(List<Element> options) implements Element {
        @Override
        public @Nullable Keys required() {
            Keys all = Keys.NONE;
            for (Element option : options) {
                Keys keys = option.required();
                if (keys == null) {
                    return null;
                }
                all = all.and(keys);
            }
            return all;
        }
    }

    /** {@code least} to {@code most} times; as few as possible if {@code lazy}. */
    record Repeat(Element element, int least, int most, boolean lazy) implements Element {
        @Override
        public @Nullable Keys required() {
            return least > 0 ? element.required() : null;
        }
    }

    record Capture(String name, Element element) implements Element {
        @Override
        public @Nullable Keys required() {
            return element.required();
        }
    }

    /** Nothing that fits {@code leaf} begins here; takes no token. */
    record Not(Leaf leaf) implements Element {}

    /** The first token of the line, or behind the last; takes no token. */
    record Edge(boolean start) implements Element {}

    /** A word, by its folded form or one of its stems. */
    record Word(String folded) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return one(line.token(at).is(folded), at);
        }

        @Override
        public Keys firstKeys() {
            return Keys.ofWord(folded);
        }
    }

    /** A word by its folded form alone. */
    record Exactly(String folded) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return one(line.token(at).norm().equals(folded), at);
        }

        @Override
        public Keys firstKeys() {
            return Keys.ofWord(folded);
        }
    }

    /** A word that begins so. */
    record Prefix(String folded) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return one(Phrases.startsWith(line.token(at), folded), at);
        }

        @Override
        public Keys firstKeys() {
            return Keys.ofPrefix(folded);
        }
    }

    record OneOf(Phrases phrases) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return phrases.ends(line, at);
        }

        @Override
        public Keys firstKeys() {
            return phrases.firstKeys();
        }
    }

    record Labelled(List<String> labels) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            int[] first = line.ends(labels.get(0), at);
            if (labels.size() == 1) {
                return first;
            }
            return labels.stream()
                    .flatMapToInt(label -> java.util.Arrays.stream(line.ends(label, at)))
                    .distinct()
                    .map(end -> -end)
                    .sorted()
                    .map(end -> -end)
                    .toArray();
        }

        @Override
        public Keys firstKeys() {
            return Keys.ofLabels(labels);
        }
    }

    /** Digits, or a phrase of {@code words}. */
    record Number(@Nullable Phrases words) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            if (line.token(at).kind() == Token.Kind.NUMBER) {
                return one(true, at);
            }
            return words == null ? one(false, at) : words.ends(line, at);
        }

        @Override
        public Keys firstKeys() {
            Keys digits = Keys.ofLabels(List.of(Keys.DIGITS));
            return words == null ? digits : digits.and(words.firstKeys());
        }
    }

    record AnyToken() implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return one(true, at);
        }
    }

    record Capitalised() implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            return one(line.token(at).isWord() && line.token(at).isCapitalised(), at);
        }
    }

    /** A token made of nothing but these marks. */
    record Marks(String marks) implements Leaf {
        @Override
        public int[] ends(Line line, int at) {
            String form = line.token(at).form();
            for (int i = 0; i < form.length(); i++) {
                if (marks.indexOf(form.charAt(i)) < 0) {
                    return one(false, at);
                }
            }
            return one(true, at);
        }
    }

    private static int[] one(boolean fits, int at) {
        return fits ? new int[] {at + 1} : new int[0];
    }
}
