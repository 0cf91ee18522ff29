package org.whence.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.likeness.Numbering;

/**
 * The names that one linking compares, a number each: a name stands in many reports. What was found out about the last ones is
 * held, so that most are taken apart once, and most two compared once.
 */
final class ComparedNames {
    private static final int MOST_NAMES = 20_000;
    /** Of two names, each score in the one place that their numbers leave it; a power of two. */
    private static final int SCORES = 1 << 20;

    private final NameMatcher matcher;
    private final Numbering<Written> all = new Numbering<>();
    private final Map<Integer, NameMatcher.Name> read = new HashMap<>();
    private final Map<Integer, Collection<String>> keys = new HashMap<>();
    private final long[] scored = new long[SCORES];
    private final double[] scores = new double[SCORES];

    ComparedNames(NameMatcher matcher) {
        this.matcher = matcher;
    }

    private record Written(String name, Language language) {}

    /** The number of a name. */
    int number(String name, Language language) {
        return all.of(new Written(name, language));
    }

    String name(int number) {
        return all.value(number).name();
    }

    Language language(int number) {
        return all.value(number).language();
    }

    /** {@link NameMatcher#keys}. */
    Collection<String> keys(int name) {
        bound(keys, MOST_NAMES);
        return keys.computeIfAbsent(name, n -> matcher.keys(name(n), language(n)));
    }

    /** Score of {@link NameMatcher#compare}. */
    double score(int a, int b) {
        // never 0, which stands for no two names
        long both = (long) (a + 1) << 32 | b;
        int place = (int) ((both * 0x9E3779B97F4A7C15L) >>> 44);
        if (scored[place] != both) {
            scores[place] = matcher.compare(read(a), read(b)).score();
            scored[place] = both;
        }
        return scores[place];
    }

    private NameMatcher.Name read(int name) {
        bound(read, MOST_NAMES);
        return read.computeIfAbsent(name, n -> matcher.read(name(n), language(n)));
    }

    private static void bound(Map<?, ?> held, int most) {
        if (held.size() >= most) {
            held.clear();
        }
    }
}
