package org.whence.likeness;

import java.util.regex.Pattern;

/** Numbers as digits, however they are written. */
public final class Numbers {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,'٬ \u00a0]\\d{3}){1,5}");

    private Numbers() {}

    /**
     * A folded number token without separators of thousands, its decimal mark a full stop: {@code 1,200} and {@code 1.200}
     * give {@code 1200}, {@code 3,5} gives {@code 3.5}.
     */
    public static String plain(String folded) {
        if (folded.length() <= 24 && GROUPED.matcher(folded).matches()) {
            return folded.replaceAll("\\D", "");
        }
        return folded.replace(',', '.').replace('٫', '.');
    }
}
