package org.whence.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;

/** The names that one linking compares, each taken apart once, each two compared once: a name stands in many reports. */
final class ComparedNames {
    private final NameMatcher matcher;
    private final Map<Written, NameMatcher.Name> read = new HashMap<>();
    private final Map<Written, Collection<String>> keys = new HashMap<>();
    private final Map<Two, Double> scores = new HashMap<>();

    ComparedNames(NameMatcher matcher) {
        this.matcher = matcher;
    }

    private record Written(String name, Language language) {}

    private record Two(Written a, Written b) {}

    /** {@link NameMatcher#keys}. */
    Collection<String> keys(String name, Language language) {
        return keys.computeIfAbsent(new Written(name, language), w -> matcher.keys(w.name(), w.language()));
    }

    /** Score of {@link NameMatcher#compare}. */
    double score(String a, Language languageOfA, String b, Language languageOfB) {
        Two two = new Two(new Written(a, languageOfA), new Written(b, languageOfB));
        return scores.computeIfAbsent(
                two, t -> matcher.compare(read(t.a()), read(t.b())).score());
    }

    private NameMatcher.Name read(Written written) {
        return read.computeIfAbsent(written, w -> matcher.read(w.name(), w.language()));
    }
}
