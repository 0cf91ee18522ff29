package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * News concepts and the words for them in every analysed language, so that passages in different languages can be
 * compared without a translation. Facts: {@code <language>/concepts.facts}. Immutable; callable from any thread.
 */
public final class Glossary {
    /** Words of the longest entry; longer entries are a fault of the data. */
    private static final int LONGEST_ENTRY = 4;
    /** Shorter beginnings of words stand for nothing. In folded letters. */
    private static final int SHORTEST_BEGINNING = 2;

    private final Map<Language, Words> languages;

    private final Map<String, String> english;

    private Glossary(Map<Language, Words> languages, Map<String, String> english) {
        this.languages = Map.copyOf(languages);
        this.english = Map.copyOf(english);
    }

    /** One entry of a language: all its words must stand one after the other. */
    private record Entry(String concept, List<Word> words) {}

    private record Word(String folded, boolean beginning) {
        boolean fits(Token token) {
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

    /** Entries of a language by their first word. */
    private record Words(Map<String, List<Entry>> whole, Map<String, List<Entry>> beginnings) {}

    /** An English word for {@code concept}: the first of its English entries. */
    public String english(String concept) {
        return english.getOrDefault(concept, concept.replace('-', ' '));
    }

    /** Reads the glossary of every analysed language from the class path. */
    public static Glossary load() {
        Map<Language, Words> languages = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            FactFile file = FactFile.load(Glossary.class, language.tag() + "/concepts.facts");
            languages.put(language, words(file));
            if (language.equals(Language.ENGLISH)) {
                file.lines()
                        .forEach(l -> english.putIfAbsent(l.field(0), l.list(1).get(0)));
            }
        }
        return new Glossary(languages, english);
    }

    private static Words words(FactFile file) {
        Map<String, List<Entry>> whole = new HashMap<>();
        Map<String, List<Entry>> beginnings = new HashMap<>();
        for (FactLine line : file.lines()) {
            String concept = line.required(0, "concept");
            line.required(1, "words");
            for (String phrase : line.list(1)) {
                Entry entry = new Entry(concept, wordsOf(line, phrase));
                Word first = entry.words().get(0);
                (first.beginning() ? beginnings : whole)
                        .computeIfAbsent(first.folded(), k -> new ArrayList<>())
                        .add(entry);
            }
        }
        return new Words(whole, beginnings);
    }

    private static List<Word> wordsOf(FactLine line, String phrase) {
        List<Word> words = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            boolean beginning = word.endsWith("~");
            String folded = Folding.fold(beginning ? word.substring(0, word.length() - 1) : word);
            if (folded.length() < SHORTEST_BEGINNING && beginning || folded.isEmpty()) {
                throw line.fault("\"" + word + "\" is too short to stand for a word", "write more of it");
            }
            words.add(new Word(folded, beginning));
        }
        if (words.size() > LONGEST_ENTRY) {
            throw line.fault("\"" + phrase + "\" has more than " + LONGEST_ENTRY + " words", "shorten it");
        }
        return words;
    }

    /** The concepts that the words at {@code index} of {@code tokens} stand for, in the data's order; often none. */
    public List<String> at(Language language, List<Token> tokens, int index) {
        Words words = languages.get(language);
        Token token = tokens.get(index);
        if (words == null || !token.isWord()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String stem : token.stems()) {
            collect(words.whole().get(stem), tokens, index, found);
            for (int length = stem.length(); length >= SHORTEST_BEGINNING; length--) {
                collect(words.beginnings().get(stem.substring(0, length)), tokens, index, found);
            }
        }
        return List.copyOf(found);
    }

    private static void collect(@Nullable List<Entry> entries, List<Token> tokens, int index, Set<String> found) {
        if (entries == null) {
            return;
        }
        for (Entry entry : entries) {
            boolean fits = index + entry.words().size() <= tokens.size();
            for (int i = 1; fits && i < entry.words().size(); i++) {
                fits = entry.words().get(i).fits(tokens.get(index + i));
            }
            if (fits) {
                found.add(entry.concept());
            }
        }
    }
}
