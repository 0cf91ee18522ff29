package org.whence.entity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * How names sound, from how three scripts write them, and how far two sounds are apart. Sounds are single characters; the
 * facts file names them.
 */
final class Phones {
    private static final int SOUNDS = 128;
    private static final char NOTHING = '-';
    /** Cost of a short vowel that the Arabic script leaves out. */
    private static final float UNWRITTEN = 0.03f;
    /** The same at the end of a word, where that script writes most vowels. */
    private static final float UNWRITTEN_END = 0.6f;

    private static final int LONGEST_GROUP = 4;
    /** Longer words are cut: no name is longer. In characters. */
    static final int LONGEST_WORD = 40;

    private record Group(String sounds, String first) {}

    private final Map<String, Map<String, Group>> groups = new HashMap<>();
    private final float[][] cost = new float[SOUNDS][SOUNDS];

    private Phones() {
        for (int a = 0; a < SOUNDS; a++) {
            for (int b = 0; b < SOUNDS; b++) {
                cost[a][b] = a == b ? 0 : 1;
            }
        }
    }

    static Phones load() {
        Phones phones = new Phones();
        for (FactLine line : FactFile.load(Phones.class, "phones.facts").lines()) {
            String sounds = checked(line, line.required(2, "sounds"));
            String first = line.field(3).isEmpty() ? sounds : checked(line, line.field(3));
            phones.groups
                    .computeIfAbsent(line.required(0, "script"), k -> new HashMap<>())
                    .put(line.required(1, "letters"), new Group(sounds, first));
        }
        for (FactLine line : FactFile.load(Phones.class, "sounds.facts").lines()) {
            char a = checked(line, line.required(0, "sound")).charAt(0);
            char b = line.required(1, "sound").charAt(0);
            float value = Float.parseFloat(line.required(2, "cost"));
            phones.cost[a][b] = value;
            phones.cost[b][a] = value;
        }
        return phones;
    }

    private static String checked(FactLine line, String sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            if (sounds.charAt(i) >= SOUNDS) {
                throw line.fault("\"" + sounds + "\" is no sound", "write one of the sounds in the file's head");
            }
        }
        return sounds;
    }

    /** One word as sounds. {@code vowelless} where the script leaves short vowels out. */
    record Word(String sounds, boolean vowelless) {
        Word join(Word other) {
            return new Word(sounds + other.sounds, vowelless);
        }
    }

    /** How {@code word}, of one script, sounds in {@code language}. Letters of other scripts are passed over. */
    Word of(String word, Language language) {
        String text = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST_WORD) {
            text = text.substring(0, LONGEST_WORD);
        }
        String script = scriptOf(text);
        Map<String, Group> general = groups.getOrDefault(script, Map.of());
        Map<String, Group> special = groups.getOrDefault(script + ":" + language, Map.of());
        StringBuilder sounds = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = Math.min(LONGEST_GROUP, text.length() - i);
            Group group = null;
            while (length > 0 && group == null) {
                String letters = text.substring(i, i + length);
                group = special.getOrDefault(letters, general.get(letters));
                length -= group == null ? 1 : 0;
            }
            if (group == null) {
                group = withoutAccent(text.charAt(i), general);
                length = 1;
            }
            if (group != null) {
                add(sounds, sounds.isEmpty() ? group.first() : group.sounds());
            }
            i += length;
        }
        return new Word(sounds.toString(), script.equals("arabic"));
    }

    private static @Nullable Group withoutAccent(char letter, Map<String, Group> general) {
        String folded = Folding.fold(String.valueOf(letter));
        return folded.length() == 1 ? general.get(folded) : null;
    }

    /** Adds sounds; doubled ones count once, because scripts double differently. */
    private static void add(StringBuilder to, String sounds) {
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (sound != '\'' && (to.isEmpty() || to.charAt(to.length() - 1) != sound)) {
                to.append(sound);
            }
        }
    }

    private static String scriptOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.UnicodeScript.of(text.charAt(i)).name().toLowerCase(Locale.ROOT);
            }
        }
        return "latin";
    }

    static boolean isVowel(char sound) {
        return "aeiouAIUV".indexOf(sound) >= 0;
    }

    /** 1 for words that sound alike, towards 0 for words that have nothing in common. Symmetric. */
    double likeness(Word a, Word b) {
        int n = a.sounds().length();
        int m = b.sounds().length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        float[] before = new float[m + 1];
        float[] row = new float[m + 1];
        for (int j = 1; j <= m; j++) {
            before[j] = before[j - 1] + left(b, j - 1, a);
        }
        for (int i = 1; i <= n; i++) {
            row[0] = before[0] + left(a, i - 1, b);
            for (int j = 1; j <= m; j++) {
                float best = before[j - 1]
                        + cost[a.sounds().charAt(i - 1)][b.sounds().charAt(j - 1)];
                best = Math.min(best, before[j] + left(a, i - 1, b));
                best = Math.min(best, row[j - 1] + left(b, j - 1, a));
                row[j] = best;
            }
            float[] swap = before;
            before = row;
            row = swap;
        }
        double weight = Math.max(1.5, (weight(a) + weight(b)) / 2);
        return Math.max(0, 1 - before[m] / weight);
    }

    /** What it costs to exchange two sounds, 0 to 1. */
    double cost(char a, char b) {
        return cost[a][b];
    }

    /** The class of the first consonant if the word begins with it, else a sign for a vowel. */
    static String initial(Word word) {
        String sounds = word.sounds();
        if (sounds.isEmpty()) {
            return "";
        }
        char wide = wide(sounds.charAt(0));
        return wide == 0 ? "-" : String.valueOf(wide);
    }

    /** Cost of leaving out a sound of {@code word} against {@code other}. */
    private float left(Word word, int at, Word other) {
        char sound = word.sounds().charAt(at);
        if (other.vowelless() && !word.vowelless() && "aeiou".indexOf(sound) >= 0) {
            boolean last = at == word.sounds().length() - 1;
            return last && sound != 'a' && sound != 'e' ? UNWRITTEN_END : UNWRITTEN;
        }
        return cost[sound][NOTHING];
    }

    private static double weight(Word word) {
        double weight = 0;
        for (int i = 0; i < word.sounds().length(); i++) {
            char sound = word.sounds().charAt(i);
            weight += sound == 'H' || sound == 'h'
                    ? 0.6
                    : "aeiou".indexOf(sound) >= 0 ? 0.25 : "AIUV".indexOf(sound) >= 0 ? 0.5 : 1;
        }
        return weight;
    }

    /**
     * Consonants of {@code word} in classes so wide that all ways of writing a name fall together: B for b and p; T for
     * dentals and hisses; K for velars and palatals; l, m, n, r. Vowels, semivowels, f, v and breathings are left out.
     */
    static String skeleton(Word word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.sounds().length(); i++) {
            char sound = word.sounds().charAt(i);
            char wide = wide(sound);
            if (wide != 0 && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != wide)) {
                skeleton.append(wide);
            }
        }
        return skeleton.toString();
    }

    private static char wide(char sound) {
        if ("bp".indexOf(sound) >= 0) {
            return 'B';
        }
        if ("tdszTDS".indexOf(sound) >= 0) {
            return 'T';
        }
        return "kqgGjcZ".indexOf(sound) >= 0 ? 'K' : "lmnr".indexOf(sound) >= 0 ? sound : 0;
    }
}
