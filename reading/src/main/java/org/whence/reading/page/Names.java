package org.whence.reading.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;

/** What class names and ids say about elements. */
final class Names {

    /** What a name says. */
    enum Cue {
        ASIDE,
        DOUBTFUL,
        REPORT,
        BODY,
        /** The name as a whole says that the element is a report's body. */
        WHOLE,
        KEPT,
        /** Comments and lists of other reports. */
        OTHER,
        /** The rim of the page. */
        RIM,
        CAPTION,
        DATE,
        /** What sums the report up. */
        LEAD,
        AUTHOR
    }

    /** Longer lists of names are cut. In UTF-16 code units. */
    private static final int LONGEST = 400;

    /** Names of reports that have a footer of their own. */
    private static final Set<String> FOOTED = Set.of("article", "story", "post", "entry", "asset");

    private final Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);

    private Names() {}

    static Names load() {
        Names names = new Names();
        for (FactLine line : FactFile.load(Names.class, "names.facts").lines()) {
            names.words
                    .computeIfAbsent(line.constant(0, Cue.class), cue -> new HashSet<>())
                    .addAll(line.list(1));
        }
        return names;
    }

    /** The names of one page's elements; pages use the same few over and over. Not for several threads. */
    final class OfPage {
        private final Map<String, Integer> known = new HashMap<>();

        /** Whether a name of {@code element} says {@code cue}. */
        boolean says(Element element, Cue cue) {
            return isIn(cues(element), cue);
        }

        /** What the names of {@code element} say, a bit for each cue. */
        int cues(Element element) {
            return element.attributesSize() == 0 ? 0 : cues(element.attr("class")) | cues(element.attr("id"));
        }

        /** Whether {@code cue} is one of {@code cues}, as {@link #cues} gives them. */
        static boolean isIn(int cues, Cue cue) {
            return (cues & 1 << cue.ordinal()) != 0;
        }

        private int cues(String attribute) {
            if (attribute.isEmpty()) {
                return 0;
            }
            Integer cues = known.get(attribute);
            if (cues == null) {
                cues = 0;
                for (Cue cue : cuesOf(attribute)) {
                    cues |= 1 << cue.ordinal();
                }
                known.put(attribute, cues);
            }
            return cues;
        }
    }

    OfPage ofPage() {
        return new OfPage();
    }

    /** What a class attribute or an id says. {@link Cue#WHOLE} also if a name joins a report word and a body word. */
    EnumSet<Cue> cuesOf(String attribute) {
        EnumSet<Cue> cues = EnumSet.noneOf(Cue.class);
        if (attribute.isEmpty()) {
            return cues;
        }
        String cut = attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute;
        for (String name : List.of(cut.split(" "))) {
            List<String> parts = parts(name);
            for (Map.Entry<Cue, Set<String>> entry : words.entrySet()) {
                if (entry.getKey() == Cue.WHOLE
                        ? entry.getValue().contains(String.join("", parts)) || isBodyName(parts)
                        : hasWord(parts, entry.getValue())) {
                    cues.add(entry.getKey());
                }
            }
            if (isFootOfReport(parts)) {
                cues.remove(Cue.RIM);
            }
        }
        return cues;
    }

    /** {@code post-footer}, {@code entry-footer}: who wrote the report and when, not the rim of the page. */
    private static boolean isFootOfReport(List<String> parts) {
        int foot = parts.indexOf("footer");
        return foot > 0 && FOOTED.contains(parts.get(foot - 1));
    }

    private static boolean hasWord(List<String> parts, Set<String> wanted) {
        for (int i = 0; i < parts.size(); i++) {
            if (wanted.contains(parts.get(i))
                    || i + 1 < parts.size() && wanted.contains(parts.get(i) + parts.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code article-body}, {@code entry_content}. */
    private boolean isBodyName(List<String> parts) {
        Set<String> report = words.getOrDefault(Cue.REPORT, Set.of());
        Set<String> body = words.getOrDefault(Cue.BODY, Set.of());
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (report.contains(parts.get(i))
                    && body.contains(parts.get(i + 1))
                    && !parts.get(i).equals(parts.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code relatedPosts_list-2} is related, posts, list. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && isLetter(name.charAt(i));
            boolean hump = letter && i > from && isUpper(name.charAt(i)) && !isUpper(name.charAt(i - 1));
            if (!letter || hump) {
                if (i > from) {
                    parts.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = letter ? i : i + 1;
            }
        }
        return parts;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isUpper(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
