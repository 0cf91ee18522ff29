package org.whence.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;

/**
 * Tells languages apart by three witnesses: byte n-grams (langid; Lui and Baldwin, "langid.py", 2012), letters that a
 * language writes or never writes, and its commonest words. The script that most letters belong to says which languages
 * come into question at all. Where the witnesses are few or divided the answer is {@link Language#UNDETERMINED}.
 */
public final class NgramIdentifier implements LanguageIdentifier {

    /** So much of a text is looked at. In UTF-16 code units. */
    static final int LONGEST_LOOK = 1_500;

    /** Fewer letters tell nothing. */
    private static final int FEWEST_LETTERS = 8;

    /** The dominant script must have this share of the letters. */
    private static final double CLEAR_SHARE = 0.55;

    private static final double WEIGHT_OF_WORDS = 4;
    private static final double WEIGHT_OF_TYPICAL_LETTERS = 5;
    private static final double WEIGHT_OF_ALIEN_LETTERS = 10;

    /** What a winner must have at least, and by how much it must lead. */
    private static final double LEAST_SCORE = 0.75;

    private static final double LEAST_LEAD = 0.1;

    /** The letters of a language. */
    private record Letters(Set<Integer> typical, Set<Integer> alien) {}

    private final Map<UnicodeScript, List<String>> languagesByScript = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, Model> models = new ConcurrentHashMap<>();
    private final Map<String, Letters> letters = new LinkedHashMap<>();

    /** The languages in which a word is common. */
    private final Map<String, List<String>> languagesByWord = new HashMap<>();

    private NgramIdentifier() {}

    /**
     * With the facts from the class path. The n-gram model is unpacked when a text first needs it, which takes half a
     * second; make one and share it.
     */
    public static NgramIdentifier load() {
        NgramIdentifier identifier = new NgramIdentifier();
        FactFile.load(NgramIdentifier.class, "scripts.facts").lines().forEach(identifier::addScript);
        for (FactLine line :
                FactFile.load(NgramIdentifier.class, "letters.facts").lines()) {
            identifier.letters.put(
                    line.required(0, "language"),
                    new Letters(lettersOf(line.required(1, "typical letters")), lettersOf(line.field(2))));
        }
        for (FactLine line : FactFile.load(NgramIdentifier.class, "words.facts").lines()) {
            Set<String> folded = new LinkedHashSet<>();
            line.list(1).forEach(word -> folded.add(Folding.fold(word)));
            String language = line.required(0, "language");
            folded.forEach(word -> identifier
                    .languagesByWord
                    .computeIfAbsent(word, w -> new ArrayList<>())
                    .add(language));
        }
        return identifier;
    }

    private void addScript(FactLine line) {
        UnicodeScript script = line.constant(0, UnicodeScript.class);
        languagesByScript.put(script, line.list(1));
    }

    /** The model for the languages that are written in {@code script}. */
    private Model model(UnicodeScript script, List<String> candidates) {
        return models.computeIfAbsent(script, s -> {
            Set<String> known = new LinkedHashSet<>(candidates);
            known.retainAll(Model.defaultModel().getDetectedLanguages());
            return Model.detectOnly(known);
        });
    }

    private static Set<Integer> lettersOf(String field) {
        Set<Integer> letters = new LinkedHashSet<>();
        field.codePoints().filter(Character::isLetter).forEach(letters::add);
        return letters;
    }

    @Override
    public Language identify(String text) {
        Sample sample = new Sample(text.substring(0, endOfLook(text)));
        UnicodeScript script = sample.script();
        if (script == null) {
            return Language.UNDETERMINED;
        }
        List<String> candidates = languagesByScript.getOrDefault(script, List.of());
        if (candidates.size() == 1) {
            return new Language(candidates.get(0));
        }
        return candidates.isEmpty() || sample.letterCount < FEWEST_LETTERS
                ? Language.UNDETERMINED
                : best(scores(sample, script, candidates));
    }

    /** Does not cut a character in two. */
    private static int endOfLook(String text) {
        int end = Math.min(text.length(), LONGEST_LOOK);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private Map<String, Double> scores(Sample sample, UnicodeScript script, List<String> candidates) {
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Double> said = wordScores(sample);
        for (String candidate : candidates) {
            scores.put(candidate, said.getOrDefault(candidate, 0.0) + letterScore(sample, candidate));
        }
        if (isDecided(scores)) {
            return scores;
        }
        // one classifier a call: it keeps counts, and a call may come from any thread
        LangIdV3 classifier = new LangIdV3(model(script, candidates));
        classifier.append(sample.text);
        for (DetectedLanguage detected : classifier.rank(true)) {
            scores.merge(detected.langCode, (double) detected.confidence, Double::sum);
        }
        return scores;
    }

    /** Whether the third witness, who gives at most 1, could change nothing. */
    private static boolean isDecided(Map<String, Double> scores) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double score : scores.values()) {
            second = Math.max(second, Math.min(first, score));
            first = Math.max(first, score);
        }
        return first >= LEAST_SCORE && first - second >= 1 + LEAST_LEAD;
    }

    /** What the commonest words say for each language. */
    private Map<String, Double> wordScores(Sample sample) {
        Map<String, Double> hits = new HashMap<>();
        for (String word : sample.words) {
            List<String> languages = languagesByWord.getOrDefault(word, List.of());
            for (String language : languages) {
                // the more languages a word is common in, the less it tells
                hits.merge(language, WEIGHT_OF_WORDS / languages.size() / sample.words.size(), Double::sum);
            }
        }
        return hits;
    }

    private double letterScore(Sample sample, String language) {
        Letters known = letters.get(language);
        if (known == null) {
            return 0;
        }
        double typical = 0;
        double alien = 0;
        for (Map.Entry<Integer, int[]> letter : sample.counts.entrySet()) {
            if (known.typical().contains(letter.getKey())) {
                typical += letter.getValue()[0];
            } else if (known.alien().contains(letter.getKey())) {
                alien += letter.getValue()[0];
            }
        }
        return (WEIGHT_OF_TYPICAL_LETTERS * typical - WEIGHT_OF_ALIEN_LETTERS * alien) / sample.letterCount;
    }

    private static Language best(Map<String, Double> scores) {
        String best = "";
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > first) {
                second = first;
                first = score.getValue();
                best = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        return first >= LEAST_SCORE && first - second >= LEAST_LEAD ? new Language(best) : Language.UNDETERMINED;
    }

    /** What a text offers to the witnesses. */
    private static final class Sample {
        final String text;
        final Map<Integer, int[]> counts = new TreeMap<>();
        final List<String> words = new ArrayList<>();
        int letterCount;
        private final Map<UnicodeScript, Integer> byScript = new EnumMap<>(UnicodeScript.class);

        Sample(String text) {
            this.text = text;
            int wordStart = -1;
            int all = 0;
            for (int at = 0; at < text.length(); ) {
                int c = text.codePointAt(at);
                boolean letter = Character.isLetter(c);
                if (letter) {
                    all++;
                    count(c);
                    wordStart = wordStart < 0 ? at : wordStart;
                } else if (wordStart >= 0 && !isInsideWord(c)) {
                    words.add(Folding.fold(text.substring(wordStart, at)));
                    wordStart = -1;
                }
                at += Character.charCount(c);
            }
            if (wordStart >= 0) {
                words.add(Folding.fold(text.substring(wordStart)));
            }
            letterCount = all;
            counts.forEach((letter, count) -> byScript.merge(UnicodeScript.of(letter), count[0], Integer::sum));
        }

        private void count(int letter) {
            int[] count = counts.get(letter);
            if (count == null) {
                count = new int[1];
                counts.put(letter, count);
            }
            count[0]++;
        }

        private static boolean isInsideWord(int c) {
            int type = Character.getType(c);
            return c == '-' || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
        }

        /** The script of most letters, if it is clear; Japanese where any kana stands among Han. */
        @Nullable
        UnicodeScript script() {
            UnicodeScript most = null;
            int mostCount = 0;
            for (Map.Entry<UnicodeScript, Integer> entry : byScript.entrySet()) {
                if (entry.getValue() > mostCount) {
                    most = entry.getKey();
                    mostCount = entry.getValue();
                }
            }
            int kana =
                    byScript.getOrDefault(UnicodeScript.HIRAGANA, 0) + byScript.getOrDefault(UnicodeScript.KATAKANA, 0);
            int han = byScript.getOrDefault(UnicodeScript.HAN, 0);
            if (kana > 0 && 10 * (kana + han) >= 6 * letterCount && 10 * kana >= han) {
                return UnicodeScript.HIRAGANA;
            }
            return mostCount >= CLEAR_SHARE * letterCount ? most : null;
        }
    }
}
