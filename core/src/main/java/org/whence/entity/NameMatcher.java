package org.whence.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * Tells whether two names of persons can be the same name, whatever scripts they are written in: محمد رضا, Muhammad Ridha,
 * Мухаммед Рида. Words are compared as sounds, the vowels that a script leaves out being nearly free, and by {@link Correspondences}
 * of letters; given names that the data knows count by the data; articles and words for "son" do not count. One word alone is never enough, because many
 * people share a family name. The method is that of weighted alignment of sounds (Kondrak, 2000, among others); the costs are
 * ours and stand in {@code sounds.facts}.
 *
 * <p>Immutable and callable from any thread.
 */
public final class NameMatcher {

    /** Names that score less are different names; chosen on own tables and on public name lists. */
    public static final double ALIKE = 0.86;

    /** No score of names that share one word only is higher. */
    public static final double ONE_WORD = 0.6;

    private static final double KNOWN_SAME = 0.98;
    private static final double KNOWN_DIFFERENT = 0.6;
    /** Words that score less are not compared further. */
    private static final double RELATED = 0.55;

    private static final double SKIPPED = 0.02;
    private static final double OTHER_ENDING = 0.16;

    /** An initial says little, but no more than this. */
    private static final double INITIAL = 0.88;

    private static final double OTHER_INITIAL = 0.2;
    /** Sounds that cost more to exchange do not share an initial. */
    private static final double SAME_SOUND = 0.16;
    /** No score of family names of different kinds is higher: -ov, -ova, -sky. */
    private static final double OTHER_KIND = 0.8;
    /** Within one language one name is mostly spelled in one way: what differs counts so much. */
    private static final double OWN_SPELLING = 1.3;
    /** Odds among the nearest names are sterner than odds between words of two full names; so much. */
    private static final double EVEN_ODDS = 5;

    private static final double ODDS_SCALE = 0.35;
    private static final double SOUNDS_SHARE = 0.6;
    /** Cost of taking a name otherwise than it is written. */
    private static final double READ_OTHERWISE = 0.01;

    private final Phones phones;
    private final NameReader reader;
    private final Map<Character.UnicodeScript, Correspondences> learned;

    private NameMatcher(Phones phones, NameReader reader, Map<Character.UnicodeScript, Correspondences> learned) {
        this.phones = phones;
        this.reader = reader;
        this.learned = Map.copyOf(learned);
    }

    /** With sounds, particles, given names and learned correspondences read from the class path. */
    public static NameMatcher load() {
        Phones phones = Phones.load();
        Map<Character.UnicodeScript, Correspondences> learned = new EnumMap<>(Character.UnicodeScript.class);
        Correspondences.find("latin-arabic.facts").ifPresent(c -> learned.put(Character.UnicodeScript.ARABIC, c));
        Correspondences.find("latin-cyrillic.facts").ifPresent(c -> learned.put(Character.UnicodeScript.CYRILLIC, c));
        return new NameMatcher(phones, NameReader.load(phones), learned);
    }

    /**
     * How alike two names are.
     *
     * @param score 0 to 1; 1 for names that sound the same
     * @param because what was compared, for a reader: {@code Ridha ~ رضا 0.97}
     */
    public record Likeness(double score, List<String> because) {
        public Likeness {
            because = List.copyOf(because);
        }

        /** Whether both can be the same person's name. */
        public boolean alike() {
            return score >= ALIKE;
        }
    }

    /** A name taken apart, to be compared many times. */
    public static final class Name {
        private final List<List<NameWord>> readings;
        private final Language language;

        private Name(List<List<NameWord>> readings, Language language) {
            this.readings = readings;
            this.language = language;
        }
    }

    /** Takes {@code name}, in a text in {@code language}, apart. */
    public Name read(String name, Language language) {
        return new Name(reader.readings(name, language), language);
    }

    /** Compares {@code a}, in a text in {@code languageOfA}, with {@code b}. Symmetric in score. */
    public Likeness compare(String a, Language languageOfA, String b, Language languageOfB) {
        return compare(read(a, languageOfA), read(b, languageOfB));
    }

    /** The same for names that were taken apart before. */
    public Likeness compare(Name a, Name b) {
        Likeness best = new Likeness(0, List.of());
        for (int i = 0; i < a.readings.size(); i++) {
            for (int j = 0; j < b.readings.size(); j++) {
                double otherwise = (i > 0 ? READ_OTHERWISE : 0) + (j > 0 ? READ_OTHERWISE : 0);
                Likeness likeness = new Alignment(a.readings.get(i), b.readings.get(j), a.language.equals(b.language))
                        .likeness(otherwise);
                if (likeness.score() > best.score() || best.because().isEmpty()) {
                    best = likeness;
                }
            }
        }
        return best;
    }

    /** Only the score of {@link #compare}. */
    public double score(String a, Language languageOfA, String b, Language languageOfB) {
        return compare(a, languageOfA, b, languageOfB).score();
    }

    /**
     * Keys under which names that can be alike meet: consonant skeletons of two words of the name in their order, and that
     * of the last behind the initial; of its only word where it has but one. Sorted, never empty.
     */
    public Collection<String> keys(String name, Language language) {
        Set<String> keys = new TreeSet<>();
        List<List<NameWord>> readings = reader.readings(name, language);
        for (List<NameWord> words : readings) {
            pairs(words, keys);
            // what one writer parts another may join: Nasr Allah, Nasrallah
            for (int i = 0; i + 1 < words.size() && words.size() > 2; i++) {
                List<NameWord> joined = new ArrayList<>(words);
                joined.set(i, words.get(i).join(words.get(i + 1)));
                joined.remove(i + 1);
                pairs(joined, keys);
            }
            if (words.size() > 1) {
                initialKeys(words, keys);
            }
        }
        if (keys.isEmpty()) {
            keys.addAll(
                    readings.isEmpty()
                            ? Set.of(Folding.fold(name))
                            : keysOf(readings.get(0).get(0)));
        }
        return keys;
    }

    /**
     * How alike the names of two bodies or places sound, 0 to 1, their words taken as one: Turon-Press, Турон-Пресс. Unlike a
     * person's, such a name may be one word; give it without the words that are translated ("news agency").
     */
    public double sound(String a, Language languageOfA, String b, Language languageOfB) {
        List<NameWord> first = firstReading(a, languageOfA);
        List<NameWord> second = firstReading(b, languageOfB);
        return first.isEmpty() || second.isEmpty()
                ? 0
                : likeness(whole(first).first(), whole(second).first(), languageOfA.equals(languageOfB));
    }

    /** A key that names which {@link #sound} alike share: the consonants of all words; empty if there are none. */
    public String soundKey(String name, Language language) {
        List<NameWord> words = firstReading(name, language);
        return words.isEmpty() ? "" : Phones.skeleton(whole(words).first().sounds());
    }

    private List<NameWord> firstReading(String name, Language language) {
        List<List<NameWord>> readings = reader.readings(name, language);
        return readings.isEmpty() ? List.of() : readings.get(0);
    }

    private static NameWord whole(List<NameWord> words) {
        NameWord whole = words.get(0);
        for (NameWord word : words.subList(1, words.size())) {
            whole = whole.join(word);
        }
        return whole;
    }

    private void pairs(List<NameWord> words, Set<String> keys) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                for (String first : keysOf(words.get(i))) {
                    for (String second : keysOf(words.get(j))) {
                        keys.add(first + " " + second);
                    }
                }
            }
        }
    }

    private static void initialKeys(List<NameWord> words, Set<String> keys) {
        for (NameWord.Form first : words.get(0).forms()) {
            for (NameWord.Form last : words.get(words.size() - 1).forms()) {
                keys.add(Phones.initial(first.sounds()) + ". " + Phones.skeleton(last.sounds()));
                keys.add(first.folded().charAt(0) + ". " + last.folded());
            }
        }
    }

    /** The skeletons; for given names that the data knows, their name there too, so that Joseph meets Yusuf. */
    private Set<String> keysOf(NameWord word) {
        Set<String> keys = new TreeSet<>();
        for (NameWord.Form form : word.forms()) {
            keys.add(Phones.skeleton(form.sounds()));
            reader.otherwiseSpelled(form.letters()).forEach(w -> keys.add(Phones.skeleton(w)));
            Set<String> known = reader.given(form.folded());
            if (known != null) {
                known.forEach(name -> keys.add("=" + name));
            }
        }
        return keys;
    }

    private double wordLikeness(NameWord a, NameWord b, boolean oneLanguage) {
        if (a.initial() || b.initial()) {
            return initialLikeness(a.first().sounds(), b.first().sounds());
        }
        double best = 0;
        for (NameWord.Form formOfA : a.forms()) {
            for (NameWord.Form formOfB : b.forms()) {
                best = Math.max(best, formLikeness(formOfA, formOfB, oneLanguage));
            }
        }
        return best;
    }

    private double initialLikeness(Phones.Word a, Phones.Word b) {
        return phones.cost(a.sounds().charAt(0), b.sounds().charAt(0)) <= SAME_SOUND ? INITIAL : OTHER_INITIAL;
    }

    private double formLikeness(NameWord.Form a, NameWord.Form b, boolean oneLanguage) {
        double likeness = likeness(a, b, oneLanguage);
        Set<String> knownA = reader.given(a.folded());
        Set<String> knownB = reader.given(b.folded());
        if (knownA != null && knownB != null) {
            boolean same = knownA.stream().anyMatch(knownB::contains);
            return same ? Math.max(likeness, KNOWN_SAME) : Math.min(likeness, KNOWN_DIFFERENT);
        }
        return reader.differInKind(a.folded(), b.folded()) ? Math.min(likeness, OTHER_KIND) : likeness;
    }

    /** By sounds, and by what the letters of two scripts were learned to stand for. */
    private double likeness(NameWord.Form a, NameWord.Form b, boolean oneLanguage) {
        if (a.folded().equals(b.folded())) {
            return 1;
        }
        double sounds = phones.likeness(a.sounds(), b.sounds());
        if (oneLanguage) {
            sounds = Math.max(0, 1 - OWN_SPELLING * (1 - sounds));
        }
        Character.UnicodeScript first = Character.UnicodeScript.of(a.letters().charAt(0));
        Character.UnicodeScript second = Character.UnicodeScript.of(b.letters().charAt(0));
        if (first == Character.UnicodeScript.LATIN && learned.containsKey(second)) {
            return blended(sounds, learned.get(second).score(a.letters(), b.letters()));
        }
        if (second == Character.UnicodeScript.LATIN && learned.containsKey(first)) {
            return blended(sounds, learned.get(first).score(b.letters(), a.letters()));
        }
        return sounds;
    }

    /** The odds that the letters give, as a likeness, with that of the sounds. The parts were set on own pairs. */
    private static double blended(double sounds, double odds) {
        double letters = 1 / (1 + Math.exp(-ODDS_SCALE * (odds + EVEN_ODDS)));
        return SOUNDS_SHARE * sounds + (1 - SOUNDS_SHARE) * letters;
    }

    /** The best way to lay the words of one name beside those of another, in order; two words may stand against one. */
    private final class Alignment {
        private final List<NameWord> a;
        private final List<NameWord> b;
        private final double[][] best;
        private final int[][] move;
        private final double[][] gain;

        private final boolean oneLanguage;

        Alignment(List<NameWord> a, List<NameWord> b, boolean oneLanguage) {
            this.oneLanguage = oneLanguage;
            this.a = a;
            this.b = b;
            this.best = new double[a.size() + 1][b.size() + 1];
            this.move = new int[a.size() + 1][b.size() + 1];
            this.gain = new double[a.size() + 1][b.size() + 1];
            fill();
        }

        private void fill() {
            for (int i = a.size(); i >= 0; i--) {
                for (int j = b.size(); j >= 0; j--) {
                    if (i < a.size()) {
                        consider(i, j, 10, 0, 1, 0);
                    }
                    if (j < b.size()) {
                        consider(i, j, 1, 0, 0, 1);
                    }
                    if (i < a.size() && j < b.size()) {
                        consider(i, j, 11, wordLikeness(a.get(i), b.get(j), oneLanguage), 1, 1);
                        if (canJoin(a, i) && !b.get(j).initial()) {
                            consider(i, j, 21, wordLikeness(a.get(i).join(a.get(i + 1)), b.get(j), oneLanguage), 2, 1);
                        }
                        if (canJoin(b, j) && !a.get(i).initial()) {
                            consider(i, j, 12, wordLikeness(a.get(i), b.get(j).join(b.get(j + 1)), oneLanguage), 1, 2);
                        }
                    }
                }
            }
        }

        private static boolean canJoin(List<NameWord> words, int at) {
            return at + 1 < words.size()
                    && !words.get(at).initial()
                    && !words.get(at + 1).initial();
        }

        private void consider(int i, int j, int how, double likeness, int overA, int overB) {
            double value = likeness < RELATED ? 0 : likeness * (overA + overB) / 2.0;
            double total = value + best[i + overA][j + overB];
            if (total > best[i][j] || move[i][j] == 0) {
                best[i][j] = total;
                move[i][j] = how;
                gain[i][j] = likeness;
            }
        }

        Likeness likeness(double otherwise) {
            int i = 0;
            int j = 0;
            int matched = 0;
            int words = 0;
            double sum = 0;
            double weakest = 1;
            int skipped = 0;
            boolean endsTogether = false;
            List<String> because = new ArrayList<>();
            while (i < a.size() || j < b.size()) {
                int how = move[i][j];
                int overA = how / 10;
                int overB = how % 10;
                double likeness = gain[i][j];
                if (overA > 0 && overB > 0 && likeness >= RELATED) {
                    matched++;
                    words += Math.max(overA, overB);
                    sum += likeness;
                    weakest = Math.min(weakest, likeness);
                    endsTogether = i + overA == a.size() && j + overB == b.size();
                    because.add(
                            shown(a, i, overA) + " ~ " + shown(b, j, overB) + " " + Math.round(likeness * 100) / 100.0);
                } else {
                    skipped += overA + overB;
                }
                i += overA;
                j += overB;
            }
            if (matched == 0) {
                return new Likeness(0, because);
            }
            double score = 0.5 * sum / matched
                    + 0.5 * weakest
                    - SKIPPED * skipped
                    - (endsTogether ? 0 : OTHER_ENDING)
                    - otherwise;
            boolean enough = words >= 2 && Math.min(a.size(), b.size()) >= 2;
            boolean shorterLeftOver = skipped > Math.abs(a.size() - b.size()) + 1;
            if (!enough || shorterLeftOver) {
                score = Math.min(score, ONE_WORD);
            }
            return new Likeness(Math.max(0, Math.min(1, score)), because);
        }

        private static String shown(List<NameWord> words, int from, int count) {
            StringBuilder shown = new StringBuilder(words.get(from).first().folded());
            for (int i = 1; i < count; i++) {
                shown.append(' ').append(words.get(from + i).first().folded());
            }
            return shown.toString();
        }
    }
}
