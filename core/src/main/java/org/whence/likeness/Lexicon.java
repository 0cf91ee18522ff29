package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Words and phrases of every analysed language with what they stand for: lines {@code label | words}, in which {@code ~} ends
 * the part of a word that must be there, or begins it in an entry of one word: {@code ~medi} is a word that ends so. {@code =}
 * before a word says that its letters count as they are written, accents included: Turkish {@code =öldü~} is not "oldu".
 * Immutable; callable from any thread.
 */
public final class Lexicon {
    /** Words of the longest entry; longer entries are a fault of the data. */
    private static final int LONGEST_ENTRY = 8;
    /** Shorter beginnings of words stand for nothing. In folded letters. */
    private static final int SHORTEST_BEGINNING = 2;

    private final Map<Language, Words> languages;

    private Lexicon(Map<Language, Words> languages) {
        this.languages = Map.copyOf(languages);
    }

    /** One entry of a language: all its words must stand one after the other. */
    private record Entry(String label, List<Word> words) {}

    /** @param written its letters in lower case if they count as they are written; else empty */
    private record Word(String folded, boolean beginning, String written) {
        boolean isWrittenSo(Token token) {
            return written.isEmpty() || token.form().toLowerCase(Locale.ROOT).startsWith(written);
        }

        boolean fits(Token token) {
            if (!isWrittenSo(token)) {
                return false;
            }
            if (!beginning) {
                return token.is(folded);
            }
            for (String stem : token.stems()) {
                if (stem.startsWith(folded)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Entries of a language by their first word, and the first phrase of every label as it is written. */
    private record Words(
            WordParts<List<Entry>> whole,
            WordParts<List<Entry>> beginnings,
            WordParts<Set<String>> endings,
            Map<String, String> firstPhrase) {}

    /** Reads {@code <language>/<name>} beside {@code beside} for every analysed language. */
    public static Lexicon load(Class<?> beside, String name) {
        Map<Language, Words> languages = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            languages.put(language, words(FactFile.load(beside, language.tag() + "/" + name)));
        }
        return new Lexicon(languages);
    }

    private static Words words(FactFile file) {
        Map<String, List<Entry>> whole = new HashMap<>();
        Map<String, List<Entry>> beginnings = new HashMap<>();
        Map<String, Set<String>> endings = new HashMap<>();
        Map<String, String> firstPhrase = new LinkedHashMap<>();
        for (FactLine line : file.lines()) {
            String label = line.required(0, "label");
            line.required(1, "words");
            for (String phrase : line.list(1)) {
                firstPhrase.putIfAbsent(label, phrase);
                if (phrase.startsWith("~")) {
                    endings.computeIfAbsent(ending(line, phrase), k -> new LinkedHashSet<>())
                            .add(label);
                    continue;
                }
                Entry entry = new Entry(label, wordsOf(line, phrase));
                Word first = entry.words().get(0);
                (first.beginning() ? beginnings : whole)
                        .computeIfAbsent(first.folded(), k -> new ArrayList<>())
                        .add(entry);
            }
        }
        return new Words(new WordParts<>(whole), new WordParts<>(beginnings), new WordParts<>(endings), firstPhrase);
    }

    private static String ending(FactLine line, String phrase) {
        String folded = Folding.fold(phrase.substring(1));
        if (folded.length() < SHORTEST_BEGINNING || phrase.indexOf(' ') >= 0) {
            throw line.fault("\"" + phrase + "\" is no ending of one word", "write more of it, and no second word");
        }
        return folded;
    }

    private static List<Word> wordsOf(FactLine line, String phrase) {
        List<Word> words = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            boolean beginning = word.endsWith("~");
            boolean asWritten = word.startsWith("=");
            String letters = word.substring(asWritten ? 1 : 0, word.length() - (beginning ? 1 : 0));
            String folded = Folding.fold(letters);
            if (folded.isEmpty() || beginning && folded.length() < SHORTEST_BEGINNING) {
                throw line.fault("\"" + word + "\" is too short to stand for a word", "write more of it");
            }
            words.add(new Word(folded, beginning, asWritten ? letters.toLowerCase(Locale.ROOT) : ""));
        }
        if (words.size() > LONGEST_ENTRY) {
            throw line.fault("\"" + phrase + "\" has more than " + LONGEST_ENTRY + " words", "shorten it");
        }
        return words;
    }

    /** The labels of the words that begin at {@code index} of {@code tokens}, in the data's order; often none. */
    public List<String> at(Language language, List<Token> tokens, int index) {
        Words words = languages.get(language);
        Token token = tokens.get(index);
        if (words == null || !token.isWord()) {
            return List.of();
        }
        List<String> found = List.of();
        for (String stem : token.stems()) {
            found = collect(words.whole().get(stem), tokens, index, found);
            found = begun(words.beginnings(), stem, tokens, index, found);
        }
        return List.copyOf(ended(words.endings(), token.norm(), found));
    }

    /** {@code found} with the labels of the beginnings of {@code stem}, of the longest first. */
    private static List<String> begun(
            WordParts<List<Entry>> beginnings, String stem, List<Token> tokens, int index, List<String> found) {
        int longest = Math.min(stem.length(), beginnings.longest());
        List<List<Entry>> begun = List.of();
        int hash = 0;
        for (int length = 1; length <= longest; length++) {
            hash = 31 * hash + stem.charAt(length - 1);
            List<Entry> entries = length < SHORTEST_BEGINNING ? null : beginnings.get(stem, 0, length, hash);
            if (entries != null) {
                begun = begun.isEmpty() ? new ArrayList<>(2) : begun;
                begun.add(entries);
            }
        }
        List<String> all = found;
        for (int i = begun.size() - 1; i >= 0; i--) {
            all = collect(begun.get(i), tokens, index, all);
        }
        return all;
    }

    /** {@code found} with the labels of the endings of {@code word}, of the longest first. */
    private static List<String> ended(WordParts<Set<String>> endings, String word, List<String> found) {
        int longest = Math.min(word.length() - 1, endings.longest());
        List<Set<String>> ended = List.of();
        int hash = 0;
        int power = 1;
        for (int length = 1; length <= longest; length++) {
            int from = word.length() - length;
            hash += power * word.charAt(from);
            power *= 31;
            Set<String> labels = endings.get(word, from, word.length(), hash);
            if (labels != null) {
                ended = ended.isEmpty() ? new ArrayList<>(2) : ended;
                ended.add(labels);
            }
        }
        List<String> all = found;
        for (int i = ended.size() - 1; i >= 0; i--) {
            for (String label : ended.get(i)) {
                all = with(label, all);
            }
        }
        return all;
    }

    /** {@code found} with {@code label}, once; {@code found} is no longer needed. */
    private static List<String> with(String label, List<String> found) {
        if (found.contains(label)) {
            return found;
        }
        List<String> all = found.isEmpty() ? new ArrayList<>(2) : found;
        all.add(label);
        return all;
    }

    /** The labels of one folded word by itself, in no order; often none. */
    public Set<String> of(Language language, String folded) {
        Words words = languages.get(language);
        Set<String> found = new HashSet<>();
        if (words == null || folded.isEmpty()) {
            return found;
        }
        addSingle(words.whole().get(folded), found);
        for (int length = folded.length(); length >= SHORTEST_BEGINNING; length--) {
            addSingle(words.beginnings().get(folded.substring(0, length)), found);
        }
        for (int from = 1; from < folded.length(); from++) {
            Set<String> labels = words.endings().get(folded.substring(from));
            found.addAll(labels == null ? Set.of() : labels);
        }
        return found;
    }

    private static void addSingle(@Nullable List<Entry> entries, Set<String> found) {
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            if (entry.words().size() == 1) {
                found.add(entry.label());
            }
        }
    }

    private static List<String> collect(
            @Nullable List<Entry> entries, List<Token> tokens, int index, List<String> found) {
        List<String> all = found;
        for (int i = 0; entries != null && i < entries.size(); i++) {
            if (fits(entries.get(i), tokens, index)) {
                all = with(entries.get(i).label(), all);
            }
        }
        return all;
    }

    /** A label and the number of tokens that its words take. */
    public record Found(String label, int tokens) {}

    /** The longest phrase that begins at {@code index} of {@code tokens}; null if there is none. */
    public @Nullable Found longestAt(Language language, List<Token> tokens, int index) {
        Words words = languages.get(language);
        Token token = tokens.get(index);
        Found longest = null;
        if (words == null || !token.isWord()) {
            return null;
        }
        for (String stem : token.stems()) {
            List<Entry> entries = words.whole().get(stem);
            for (Entry entry : entries == null ? List.<Entry>of() : entries) {
                if ((longest == null || entry.words().size() > longest.tokens()) && fits(entry, tokens, index)) {
                    longest = new Found(entry.label(), entry.words().size());
                }
            }
        }
        return longest;
    }

    private static boolean fits(Entry entry, List<Token> tokens, int index) {
        boolean fits = index + entry.words().size() <= tokens.size()
                && entry.words().get(0).isWrittenSo(tokens.get(index));
        for (int i = 1; fits && i < entry.words().size(); i++) {
            fits = entry.words().get(i).fits(tokens.get(index + i));
        }
        return fits;
    }

    /** Whether words of {@code label} stand anywhere in {@code tokens}. */
    public boolean has(Language language, List<Token> tokens, String label) {
        for (int i = 0; i < tokens.size(); i++) {
            if (at(language, tokens, i).contains(label)) {
                return true;
            }
        }
        return false;
    }

    /** The first phrase for {@code label} as the data writes it; empty if it has none. */
    public String phrase(Language language, String label) {
        Words words = languages.get(language);
        return words == null ? "" : words.firstPhrase().getOrDefault(label, "");
    }
}
