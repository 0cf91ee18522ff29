package org.whence.reading.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.whence.text.Alignment;
import org.whence.text.Span;

/**
 * Where in the source of a page each text node stands. Splits the source into the stretches of text between its tags and
 * walks through them and the nodes side by side; a node that the parser moved is sought around the place. Keeping positions
 * while parsing would double the time of the parse, this takes a few hundredths of it. Not for several threads.
 */
final class Origins {

    /** Elements whose content is no markup and no text of the page. */
    private static final Set<String> RAW = Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

    /** Elements whose content is text without markup. */
    private static final Set<String> PLAIN = Set.of("title", "textarea");

    private static final int SHORTEST_RAW = 3;

    /** A node is sought among so many stretches ahead, and as many behind where the parser moved it. */
    private static final int REACH = 60;

    /** Texts of such a length are sought in the rest of the page, so many times. In UTF-16 code units. */
    private static final int LONG = 20;

    private static final int MOST_SEARCHES = 300;

    /** Longest name of an entity, with its mark. */
    private static final int LONGEST_ENTITY = 40;

    /** So much of a title is sought in the source where no node holds it. In UTF-16 code units. */
    private static final int BEGINNING = 24;

    private final String source;

    /** The source again: going through a string letter by letter takes twice as long. */
    private final char[] chars;

    private final List<Span> stretches = new ArrayList<>();
    private final Map<TextNode, Integer> places = new IdentityHashMap<>();
    private int searches;

    private Origins(String source) {
        this.source = source;
        this.chars = source.toCharArray();
    }

    /** The origins of the text nodes {@code words}, in order, of a page that was parsed from {@code source}. */
    static Origins of(List<TextNode> words, String source) {
        Origins origins = new Origins(source);
        origins.split();
        origins.place(words);
        return origins;
    }

    /** Finds the stretches of text between tags and comments. */
    private void split() {
        int at = 0;
        int from = 0;
        while (at >= 0 && at < source.length()) {
            int open = source.indexOf('<', at);
            if (open < 0 || open + 1 >= source.length()) {
                break;
            }
            char next = source.charAt(open + 1);
            boolean tag = isLetter(next);
            boolean end = next == '/' && open + 2 < source.length();
            if (!tag && !end && next != '!' && next != '?') {
                at = open + 1;
                continue;
            }
            add(from, open);
            if (source.startsWith("<![CDATA[", open)) {
                int close = source.indexOf("]]>", open);
                add(open + 9, close < 0 ? source.length() : close);
                at = close < 0 ? source.length() : close + 3;
            } else if (source.startsWith("<!--", open)) {
                int close = source.indexOf("-->", open + 2);
                at = close < 0 ? source.length() : close + 3;
            } else if (tag || end && isLetter(source.charAt(open + 2))) {
                at = endOfTag(open + 1);
                at = tag ? afterContent(open + 1, at) : at;
            } else {
                int close = source.indexOf('>', open);
                at = close < 0 ? source.length() : close + 1;
            }
            from = at;
        }
        add(from, source.length());
    }

    private void add(int from, int to) {
        int at = from;
        while (at < to && (chars[at] <= ' ' || chars[at] > 0x80) && Character.isWhitespace(chars[at])) {
            at++;
        }
        if (at < to) {
            stretches.add(new Span(from, to));
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Behind the {@code >} that closes the tag whose name begins at {@code from}; quoted values may hold others. */
    private int endOfTag(int from) {
        boolean value = false;
        for (int i = from; i < chars.length; i++) {
            char c = chars[i];
            if (c == '>') {
                return i + 1;
            }
            if ((c == '"' || c == '\'') && value) {
                i = source.indexOf(c, i + 1);
                if (i < 0) {
                    return chars.length;
                }
            }
            value = c == '=' || value && Character.isWhitespace(c);
        }
        return chars.length;
    }

    /** Behind the content of an element that holds no markup; {@code at} for all others. */
    private int afterContent(int nameAt, int at) {
        // most names differ in the first letter: style, script, iframe, noembed, noframes, textarea, title, xmp
        if ("sintxSINTX".indexOf(source.charAt(nameAt)) < 0) {
            return at;
        }
        int end = nameAt;
        while (end < source.length() && end - nameAt < 12 && isLetter(source.charAt(end))) {
            end++;
        }
        if (end - nameAt < SHORTEST_RAW) {
            return at;
        }
        String name = source.substring(nameAt, end).toLowerCase(Locale.ROOT);
        if (!RAW.contains(name) && !PLAIN.contains(name)) {
            return at;
        }
        int close = at;
        while (close < source.length()) {
            close = source.indexOf("</", close);
            if (close < 0) {
                return source.length();
            }
            if (source.regionMatches(true, close + 2, name, 0, name.length())) {
                break;
            }
            close += 2;
        }
        if (PLAIN.contains(name)) {
            add(at, close);
        }
        return close;
    }

    private void place(List<TextNode> nodes) {
        int next = 0;
        for (TextNode words : nodes) {
            int found = find(words.getWholeText(), next);
            if (found >= 0) {
                places.put(words, found);
                next = found + 1;
            }
        }
    }

    private int find(String text, int next) {
        int found = find(text, next, next + REACH);
        if (found < 0) {
            found = find(text, Math.max(0, next - REACH), next);
        }
        if (found < 0 && text.length() >= LONG && searches < MOST_SEARCHES) {
            searches++;
            found = find(text, next + REACH, stretches.size());
        }
        return found;
    }

    private int find(String text, int from, int to) {
        for (int i = from; i < Math.min(stretches.size(), to); i++) {
            if (matches(text, stretches.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(String text, Span stretch) {
        if (stretch.length() == text.length() && source.startsWith(text, stretch.start())) {
            return true;
        }
        return stretch.length() >= text.length() && beginsAlike(text, stretch) && offsets(text, stretch) != null;
    }

    /** A quick look before the long one. */
    private boolean beginsAlike(String text, Span stretch) {
        int at = stretch.start();
        int i = 0;
        while (at < stretch.end() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return at < stretch.end()
                && i < text.length()
                && (source.charAt(at) == text.charAt(i) || source.charAt(at) == '&' || source.charAt(at) == '\0');
    }

    /**
     * For each code unit of {@code text}, and its end, where in {@code stretch} it comes from; null if it does not come from
     * there.
     */
    private int @Nullable [] offsets(String text, Span stretch) {
        int[] offsets = decoded(text, stretch);
        int at = offsets == null ? 0 : offsets[text.length()];
        while (offsets != null && at < stretch.end() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at == stretch.end() ? offsets : null;
    }

    /** Like {@link #offsets}, where something may follow in the stretch. */
    private int @Nullable [] decoded(String text, Span stretch) {
        int[] offsets = new int[text.length() + 1];
        int at = stretch.start();
        int i = 0;
        while (i < text.length()) {
            if (at >= stretch.end()) {
                return null;
            }
            char c = source.charAt(at);
            int entity = c == '&' ? endOfEntity(at, stretch.end()) : at;
            String decoded = entity > at ? Parser.unescapeEntities(source.substring(at, entity), false) : "";
            if (!decoded.isEmpty() && text.startsWith(decoded, i) && decoded.length() < entity - at) {
                for (int n = 0; n < decoded.length(); n++) {
                    offsets[i++] = at;
                }
                at = entity;
            } else if (c == text.charAt(i)) {
                offsets[i++] = at++;
            } else if (i == 0 && Character.isWhitespace(c) || c == '\r' || c == '\0') {
                at++;
            } else {
                return null;
            }
        }
        offsets[i] = at;
        return offsets;
    }

    private int endOfEntity(int at, int end) {
        int to = at + 1;
        while (to < Math.min(end, at + LONGEST_ENTITY)
                && (Character.isLetterOrDigit(source.charAt(to)) || source.charAt(to) == '#')) {
            to++;
        }
        return to < end && source.charAt(to) == ';' ? to + 1 : to;
    }

    /** The alignment of a block's text with the source; what the parser made up stands for an empty stretch. */
    Alignment of(PageBlock block) {
        String text = block.text();
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        java.util.Arrays.fill(starts, -1);
        for (PageBlock.Piece piece : block.pieces()) {
            Integer place = places.get(piece.node());
            if (place == null) {
                continue;
            }
            String words = piece.node().getWholeText();
            int[] offsets = offsets(words, stretches.get(place));
            if (offsets != null) {
                copy(words, offsets, piece.at(), text, starts, ends);
            }
        }
        return built(starts, ends);
    }

    /** Repeats the folding of white space by which the text of the block was made. */
    private static void copy(String words, int[] offsets, int from, String text, int[] starts, int[] ends) {
        int at = from;
        for (int i = 0; i < words.length() && at < text.length(); i++) {
            char c = words.charAt(i);
            if (Blocks.isFolded(c)) {
                boolean kept = at >= 0 && text.charAt(at) == ' ' && !Blocks.isDropped(c);
                boolean first = at > 0 && text.charAt(at - 1) != ' ';
                if (!kept || !first) {
                    continue;
                }
            }
            if (at >= 0) {
                starts[at] = offsets[i];
                ends[at] = Math.max(offsets[i], offsets[i + 1]);
            }
            at++;
        }
    }

    private static Alignment built(int[] starts, int[] ends) {
        Alignment.Builder built = new Alignment.Builder();
        int last = 0;
        int i = 0;
        while (i < starts.length) {
            int from = i;
            if (starts[i] < 0) {
                while (i < starts.length && starts[i] < 0) {
                    i++;
                }
                int next = i < starts.length ? starts[i] : last;
                built.replace(i - from, new Span(last, Math.max(last, next)));
            } else {
                int end = ends[i];
                i++;
                // surrogates and entities of several letters go together
                while (i < starts.length && starts[i] == starts[from]) {
                    end = Math.max(end, ends[i]);
                    i++;
                }
                // single letters follow one another without a gap: one run
                while (end - starts[from] == i - from && i < starts.length && starts[i] == end && ends[i] == end + 1) {
                    end++;
                    i++;
                }
                built.replace(i - from, new Span(starts[from], end));
                last = end;
            }
        }
        return built.build();
    }

    /**
     * The alignment of words that no block holds, a title in a meta element: with their first place in the source; where
     * they stand nowhere, with an empty stretch.
     */
    Alignment anywhere(String words) {
        int letters = 0;
        while (letters < words.length() && letters < BEGINNING && isPlain(words.charAt(letters))) {
            letters++;
        }
        int at = source.indexOf(words.substring(0, letters));
        for (int n = 0; n < MOST_SEARCHES && at >= 0 && letters > 0; n++) {
            int end = (int) Math.min(source.length(), at + (long) LONGEST_ENTITY * words.length());
            int[] offsets = decoded(words, new Span(at, end));
            if (offsets != null) {
                int[] ends = new int[words.length()];
                for (int i = 0; i < ends.length; i++) {
                    ends[i] = Math.max(offsets[i], offsets[i + 1]);
                }
                return built(java.util.Arrays.copyOf(offsets, ends.length), ends);
            }
            at = source.indexOf(words.substring(0, letters), at + 1);
        }
        int place = Math.max(0, at);
        return new Alignment.Builder()
                .replace(words.length(), new Span(place, place))
                .build();
    }

    /** Whether no page writes {@code c} as an entity. */
    private static boolean isPlain(char c) {
        return c == ' ' || Character.isLetterOrDigit(c) && (c < 0x80 || c > 0x250);
    }
}
