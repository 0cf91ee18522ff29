package org.whence.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;

/**
 * Why the register decided so, in the language of the pages. The register says it in English, the same in every export; the
 * English words under {@code because.} are the forms that it has, by which a reason is known again.
 */
final class Reasons {

    private static final String KEY = "because.";
    private static final String WORD = "word.";

    /** Around a gap, so that a name in another script does not turn the words beside it. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";

    /** A form of reason: the words between its gaps, one more than there are gaps. */
    private record Form(String key, List<String> between) {

        static Form of(String key, String words) {
            return new Form(key, List.of(words.split("\\{\\d\\}", -1)));
        }

        int letters() {
            return between.stream().mapToInt(String::length).sum();
        }

        /** What stands in the gaps of {@code reason}; null if it has another form. */
        @Nullable
        List<String> gaps(String reason) {
            List<String> gaps = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < between.size(); i++) {
                String words = between.get(i);
                boolean last = i == between.size() - 1;
                int found = i == 0
                        ? (reason.startsWith(words) ? 0 : -1)
                        : last && reason.endsWith(words) ? reason.length() - words.length() : reason.indexOf(words, at);
                if (found < at || last && found + words.length() != reason.length()) {
                    return null;
                }
                if (i > 0) {
                    gaps.add(reason.substring(at, found));
                }
                at = found + words.length();
            }
            return gaps;
        }
    }

    private final Words english;
    private final List<Form> forms;
    private final Map<String, String> keysOfWords = new HashMap<>();

    Reasons() {
        english = Words.in(Language.ENGLISH);
        forms = english.keys().stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> Form.of(key, english.say(key)))
                .sorted(Comparator.comparing(Form::letters).reversed().thenComparing(Form::key))
                .toList();
        english.keys().stream()
                .filter(key -> key.startsWith(WORD))
                .forEach(key -> keysOfWords.putIfAbsent(english.say(key), key));
    }

    /** {@code reason} in the language of {@code words}; empty if its form is not known. */
    Optional<String> in(Words words, String reason) {
        for (Form form : forms) {
            List<String> gaps = form.gaps(reason);
            if (gaps != null) {
                return Optional.of(words.say(
                        form.key(),
                        gaps.stream()
                                .map(gap -> ISOLATE + gap(words, gap) + END)
                                .toArray()));
            }
        }
        return Optional.empty();
    }

    /** A stage, a kind of event, a day of the week or {@code delivered (planned)}; anything else stays as it is. */
    private String gap(Words words, String gap) {
        int open = gap.indexOf(" (");
        if (open > 0 && gap.endsWith(")")) {
            return gap(words, gap.substring(0, open)) + " (" + gap(words, gap.substring(open + 2, gap.length() - 1))
                    + ")";
        }
        String key = keysOfWords.get(gap);
        if (key != null) {
            return words.say(key);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(gap)) {
                return day.getDisplayName(TextStyle.FULL, words.locale());
            }
        }
        return gap;
    }
}
