package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.text.Folding;

/**
 * Finds the outlet to which a report says that its words were told: {@code "...", he told The Outlet}, {@code сказал
 * «Изданию»}, {@code Outlet Gazetesi'ne konuşan}, {@code وقال لصحيفة ...}. Where nothing else says who published, that outlet
 * did. Agencies do not count: others pass on what they were told. Any thread.
 */
public final class Tellings {

    /** In words. */
    private static final int LONGEST_NAME = 4;

    /** The outlet calls itself by its name in one of so many first paragraphs. */
    private static final int OPENING = 2;

    private final Furniture furniture;

    public Tellings(Furniture furniture) {
        this.furniture = furniture;
    }

    /** The outlet that {@code paragraphs} were told to, if there is only one; first that whose own reporter is named. */
    public Optional<String> outlet(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(OPENING, paragraphs.size()))) {
            String own = own(paragraph);
            if (own != null) {
                return Optional.of(own);
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String paragraph : paragraphs) {
            for (String name : names(paragraph)) {
                found.putIfAbsent(Folding.fold(name), name);
            }
        }
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
    }

    /** {@code به گزارش خبرنگار OUTLET،}: what the outlet calls itself at the beginning of a paragraph. */
    private @Nullable String own(String paragraph) {
        Words words = Words.of(paragraph);
        int from = words.isEmpty() ? 0 : furniture.wordAt(words, 0, Kind.OWN_REPORT);
        if (from == 0) {
            return null;
        }
        while (from < words.size() && furniture.isWord(words, from, from + 1, Kind.SECTION)) {
            from++;
        }
        int to = from;
        while (to < words.size() && to - from < LONGEST_NAME && (to == from || follows(paragraph, words, to))) {
            to++;
        }
        if (to == from) {
            return null;
        }
        int end = words.spans().get(to - 1).end();
        boolean closed = end < paragraph.length() && "\u060c,".indexOf(paragraph.charAt(end)) >= 0;
        return closed ? paragraph.substring(words.spans().get(from).start(), end) : null;
    }

    private List<String> names(String paragraph) {
        List<String> names = new ArrayList<>();
        Words words = Words.of(paragraph);
        for (int i = 0; i < words.size(); i++) {
            int told = furniture.wordAt(words, i, Kind.TOLD);
            int role = furniture.wordAt(words, i, Kind.ROLE);
            String name = told > 0 && i + told < words.size() ? after(paragraph, words, i + told) : null;
            name = name == null && told > 0 ? quoted(paragraph, words, i + told, Kind.TOLD) : name;
            name = name == null && role > 0 ? quoted(paragraph, words, i + role, Kind.ROLE) : name;
            name = name == null ? attached(paragraph, words, i) : name;
            name = name == null ? dative(paragraph, words, i) : name;
            if (name != null && !furniture.isWholly(name, Kind.PHOTO) && !furniture.hasWord(name, Kind.AGENCY)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The name in quotation marks at word {@code from}, in the case that belongs there. */
    private @Nullable String quoted(String text, Words words, int from, Kind kind) {
        int start = from < words.size() ? words.spans().get(from).start() : 0;
        int end = start > 0 && text.charAt(start - 1) == '\u00ab' ? text.indexOf('\u00bb', start) : -1;
        boolean possible = end > 0 && Words.of(text.substring(start, end)).size() <= LONGEST_NAME;
        return possible ? furniture.nominative(text.substring(start, end), kind) : null;
    }

    /** The name at word {@code from}, with a word of outlets' names. */
    private @Nullable String after(String text, Words words, int from) {
        int to = from;
        while (to < words.size()
                && to - from <= LONGEST_NAME
                && isNamePart(text, words, to)
                && (to == from || follows(text, words, to))) {
            to++;
        }
        return named(text, words, from, to);
    }

    private static boolean isNamePart(String text, Words words, int i) {
        return !Character.isLowerCase(text.charAt(words.spans().get(i).start()))
                && !words.folded().get(i).equals(Words.NUMBER);
    }

    /** Whether only a blank parts a word from the one before it. */
    private static boolean follows(String text, Words words, int i) {
        return words.spans().get(i).start() - words.spans().get(i - 1).end() == 1
                && text.charAt(words.spans().get(i).start() - 1) == ' ';
    }

    private @Nullable String named(String text, Words words, int from, int to) {
        if (to <= from || to - from > LONGEST_NAME) {
            return null;
        }
        String name = text.substring(
                words.spans().get(from).start(), words.spans().get(to - 1).end());
        boolean cased = Character.isUpperCase(name.charAt(0));
        return cased && furniture.hasWord(name, Kind.SEPARATOR_NAME) ? name : null;
    }

    /** A preposition written as one with "newspaper", "site" or the like: لصحيفة ... */
    private @Nullable String attached(String text, Words words, int i) {
        String word = words.spans().get(i).in(text);
        String bare = furniture.withoutPrefix(word);
        if (bare.equals(word) || i + 1 >= words.size()) {
            return null;
        }
        int next = words.spans().get(i + 1).start();
        if ("\"\u00ab\u201c".indexOf(text.charAt(next - 1)) >= 0) {
            int end = words.spans().get(i + 1).end();
            while (end < text.length() && end - next < 40 && "\"\u00bb\u201d".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return bare + " " + text.substring(next, end);
        }
        return bare + " " + words.spans().get(i + 1).in(text);
    }

    /** A name whose case is written behind an apostrophe: Gazetesi'ne. */
    private @Nullable String dative(String text, Words words, int i) {
        String word = words.spans().get(i).in(text);
        int mark = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
        if (mark <= 0 || !furniture.isWholly(word.substring(mark + 1), Kind.DATIVE)) {
            return null;
        }
        int from = i;
        while (from > 0
                && i - from < LONGEST_NAME - 1
                && isNamePart(text, words, from - 1)
                && follows(text, words, from)) {
            from--;
        }
        boolean teller = false;
        for (int k = i + 1; k < Math.min(words.size(), i + 6); k++) {
            teller |= furniture.wordAt(words, k, Kind.TOLD) > 0;
        }
        String name = text.substring(
                words.spans().get(from).start(), words.spans().get(i).start() + mark);
        return teller && from < i && furniture.hasWord(name, Kind.SEPARATOR_NAME) ? name : null;
    }
}
