package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.fact.FactLine;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Phrases found by their first word, so that a text of any length is looked up in one pass. A phrase is written as words
 * between blanks: {@code word} a token whose form or stem it is, {@code word~} a token that begins so, {@code a/b} one of
 * several, {@code ..} up to {@value #LONGEST_GAP} words of any kind. The first word is no gap.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {

    /** Words that a gap may pass over. */
    static final int LONGEST_GAP = 3;

    /** Letters of a prefix by which it is looked up; a shorter prefix is a fault of the data. */
    private static final int KEY = 3;

    private static final String GAP = "..";

    /** Before a word that stands for itself alone and not for the words of which it is a stem; paradigms write it. */
    static final String EXACT = "=";

    /** Size of the filter before {@link #byPrefix}; a power of two. */
    private static final int FILTER = 1 << 14;

    /**
     * A phrase found.
     *
     * @param end the token after its last
     * @param exact whether the first word stands in the text without an ending taken off
     * @param bare whether it stands without anything taken off
     * @param prefix whether the data gives no more than how the first word begins
     */
    record Hit<V>(V value, int end, boolean exact, boolean bare, boolean prefix) {}

    private record Word(String text, boolean prefix, boolean exact) {
        boolean matches(Token token) {
            if (exact) {
                int plain =
                        Math.min(token.stems().size(), 1 + token.proclitics().size());
                return token.stems().subList(0, plain).contains(text);
            }
            if (!prefix) {
                return token.is(text);
            }
            for (String stem : token.stems()) {
                if (stem.startsWith(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One place of a phrase behind the first; without words it is a gap. */
    private record Place(List<Word> words) {
        boolean isGap() {
            return words.isEmpty();
        }

        boolean matches(Token token) {
            for (Word word : words) {
                if (word.matches(token)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A phrase under its first word; {@code exact} if an ending taken off the first word would be another word. */
    private record Entry<V>(Word first, List<Place> rest, V value, boolean exact) {}

    private final Map<String, List<Entry<V>>> byWord = new LinkedHashMap<>();
    private final Map<String, List<Entry<V>>> byPrefix = new LinkedHashMap<>();
    /** Which keys of prefixes there may be, so that most words are turned away without a look-up. */
    private final boolean[] mayBegin = new boolean[FILTER];

    /** Adds {@code phrase}, in natural spelling. */
    void add(FactLine line, String phrase, V value) {
        String[] parts = phrase.strip().split("\\s+", 0);
        for (String first : parts[0].split("/", 0)) {
            add(line, first, rest(line, parts), value, false);
        }
    }

    /** Adds {@code phrase}, whose first word stands for itself alone and not for the words of which it is a stem. */
    void addForm(FactLine line, String phrase, V value) {
        String[] parts = phrase.strip().split("\\s+", 0);
        add(line, parts[0], rest(line, parts), value, true);
    }

    private void add(FactLine line, String first, List<Place> rest, V value, boolean exact) {
        Word word = word(line, first);
        Entry<V> entry = new Entry<>(word, rest, value, exact);
        if (!word.prefix()) {
            byWord.computeIfAbsent(word.text(), key -> new ArrayList<>(1)).add(entry);
        } else {
            mayBegin[filter(word.text())] = true;
            byPrefix.computeIfAbsent(word.text().substring(0, KEY), key -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    private static int filter(String word) {
        return ((word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2)) & FILTER - 1;
    }

    private static List<Place> rest(FactLine line, String[] parts) {
        List<Place> rest = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            List<Word> words = new ArrayList<>();
            if (!parts[i].equals(GAP)) {
                for (String word : parts[i].split("/", 0)) {
                    words.add(word(line, word));
                }
            }
            rest.add(new Place(List.copyOf(words)));
        }
        if (!rest.isEmpty() && rest.get(rest.size() - 1).isGap()) {
            throw line.fault("a phrase ends in a gap", "end it in a word");
        }
        return List.copyOf(rest);
    }

    private static Word word(FactLine line, String written) {
        boolean prefix = written.endsWith("~");
        boolean exact = written.startsWith(EXACT);
        String folded = Folding.fold(written.substring(exact ? 1 : 0, written.length() - (prefix ? 1 : 0)));
        if (folded.isEmpty() || prefix && folded.length() < KEY) {
            throw line.fault(
                    "\"" + written + "\" is too short", "write a word, or a prefix of at least " + KEY + " letters");
        }
        return new Word(folded, prefix, exact);
    }

    /** Puts every phrase that begins at token {@code at} into {@code hits}, in the order of the data. */
    void find(List<Token> tokens, int at, List<Hit<V>> hits) {
        find(tokens, at, false, hits);
    }

    /** @param whole whether the word is never what is left of it without its first letters: وزارة is not و and زار */
    void find(List<Token> tokens, int at, boolean whole, List<Hit<V>> hits) {
        Token token = tokens.get(at);
        List<String> stems = token.stems();
        int plain = Math.min(stems.size(), 1 + token.proclitics().size());
        for (int s = 0; s < stems.size(); s++) {
            String stem = stems.get(s);
            if (whole
                    && s > 0
                    && (stem.isEmpty() || stem.charAt(0) != token.norm().charAt(0))) {
                continue;
            }
            List<Entry<V>> words = byWord.get(stem);
            if (words != null) {
                for (Entry<V> entry : words) {
                    if (s < plain || !entry.exact()) {
                        match(entry, tokens, at, s < plain, s == 0, hits);
                    }
                }
            }
            if (s < plain && stem.length() >= KEY && mayBegin[filter(stem)]) {
                List<Entry<V>> prefixes = byPrefix.get(stem.substring(0, KEY));
                if (prefixes != null) {
                    for (Entry<V> entry : prefixes) {
                        if (stem.startsWith(entry.first().text())) {
                            match(entry, tokens, at, true, s == 0, hits);
                        }
                    }
                }
            }
        }
    }

    private static <V> void match(
            Entry<V> entry, List<Token> tokens, int at, boolean exact, boolean bare, List<Hit<V>> hits) {
        int end = end(entry.rest(), 0, tokens, at + 1);
        if (end >= 0) {
            hits.add(new Hit<>(entry.value(), end, exact, bare, entry.first().prefix()));
        }
    }

    private static int end(List<Place> rest, int place, List<Token> tokens, int at) {
        if (place == rest.size()) {
            return at;
        }
        Place here = rest.get(place);
        if (!here.isGap()) {
            return at < tokens.size() && here.matches(tokens.get(at)) ? end(rest, place + 1, tokens, at + 1) : -1;
        }
        Place next = rest.get(place + 1);
        for (int skip = 0; skip <= LONGEST_GAP && at + skip < tokens.size(); skip++) {
            Token token = tokens.get(at + skip);
            if (next.matches(token)) {
                return end(rest, place + 2, tokens, at + skip + 1);
            }
            if (token.kind() == Token.Kind.PUNCTUATION || token.kind() == Token.Kind.QUOTE) {
                return -1;
            }
        }
        return -1;
    }
}
