package org.whence.reading.archive;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/** What a walk through an archive comes upon. */
public sealed interface Entry {

    /**
     * Bytes that may be a report. Does not copy them: nobody may change them.
     *
     * @param name {@code archive.zip!/folder/page.html}; of a web archive, the address of the page
     * @param capture null unless it comes from a web archive
     */
    record Held(String name, byte[] bytes, @Nullable Capture capture) implements Entry {
        @Override
        public <R> R fold(Function<Held, R> held, Function<Issue, R> passedOver) {
            return held.apply(this);
        }
    }

    /** Something that was passed over or could not be read, and why. */
    record PassedOver(Issue issue) implements Entry {
        @Override
        public <R> R fold(Function<Held, R> held, Function<Issue, R> passedOver) {
            return passedOver.apply(issue);
        }
    }

    <R> R fold(Function<Held, R> held, Function<Issue, R> passedOver);

    /** {@code name} on one line of at most 500 UTF-16 code units. */
    static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), 500); i++) {
            char c = name.charAt(i);
            boolean bad = Character.isISOControl(c)
                    || c == '\u2028'
                    || c == '\u2029'
                    || Character.isSurrogate(c) && !paired(name, i);
            clean.append(bad ? '\ufffd' : c);
        }
        return clean.toString();
    }

    private static boolean paired(String name, int i) {
        return Character.isHighSurrogate(name.charAt(i))
                ? i + 1 < Math.min(name.length(), 500) && Character.isLowSurrogate(name.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(name.charAt(i - 1));
    }
}
