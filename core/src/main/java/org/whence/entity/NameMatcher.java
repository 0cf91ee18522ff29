package org.whence.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * Tells whether two names of persons can be the same name, whatever scripts they are written in: محمد رضا, Muhammad Ridha,
 * Мухаммед Рида. Words are compared as sounds, the vowels that a script leaves out being nearly free; given names that the
 * data knows count by the data; articles and words for "son" do not count. One word alone is never enough, because many
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

    private static final int MOST_WORDS = 6;
    private static final double KNOWN_SAME = 0.98;
    private static final double KNOWN_DIFFERENT = 0.6;
    /** Words that score less are not compared further. */
    private static final double RELATED = 0.55;

    private static final double SKIPPED = 0.02;
    private static final double OTHER_ENDING = 0.16;

    private final Phones phones;
    private final Map<String, Set<String>> given = new HashMap<>();
    private final Map<String, Set<String>> particles = new HashMap<>();

    private NameMatcher(Phones phones) {
        this.phones = phones;
    }

    /** With sounds, particles and given names read from the class path. */
    public static NameMatcher load() {
        NameMatcher matcher = new NameMatcher(Phones.load());
        for (FactLine line : FactFile.load(NameMatcher.class, "particles.facts").lines()) {
            line.list(1).forEach(f -> matcher.particles
                    .computeIfAbsent(line.required(0, "class"), k -> new HashSet<>())
                    .add(Folding.fold(f)));
        }
        for (Language language : Language.ANALYSED) {
            for (FactLine line :
                    FactFile.load(NameMatcher.class, language + "/given.facts").lines()) {
                for (String form : line.list(2)) {
                    String folded = Folding.fold(form.startsWith("?") ? form.substring(1) : form);
                    matcher.given
                            .computeIfAbsent(folded.replaceAll("[ -]", ""), k -> new HashSet<>())
                            .add(line.required(0, "name"));
                }
            }
        }
        return matcher;
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

    private record Part(String folded, Phones.Word sounds) {}

    /** Compares {@code a}, in a text in {@code languageOfA}, with {@code b}. Symmetric in score. */
    public Likeness compare(String a, Language languageOfA, String b, Language languageOfB) {
        List<Part> first = parts(a, languageOfA);
        List<Part> second = parts(b, languageOfB);
        if (first.isEmpty() || second.isEmpty()) {
            return new Likeness(0, List.of());
        }
        return new Alignment(first, second).likeness();
    }

    /** Only the score of {@link #compare}. */
    public double score(String a, Language languageOfA, String b, Language languageOfB) {
        return compare(a, languageOfA, b, languageOfB).score();
    }

    /**
     * Keys under which names that can be alike meet: consonant skeletons of two words of the name in their order; of its only
     * word where it has but one. Sorted, never empty.
     */
    public Collection<String> keys(String name, Language language) {
        List<Part> parts = parts(name, language);
        Set<String> keys = new TreeSet<>();
        pairs(parts, keys);
        // what one writer parts another may join: Nasr Allah, Nasrallah
        for (int i = 0; i + 1 < parts.size() && parts.size() > 2; i++) {
            List<Part> joined = new ArrayList<>(parts);
            joined.set(i, joined(parts, i));
            joined.remove(i + 1);
            pairs(joined, keys);
        }
        if (keys.isEmpty()) {
            keys.addAll(parts.isEmpty() ? Set.of(Folding.fold(name)) : keysOf(parts.get(0)));
        }
        return keys;
    }

    /**
     * How alike the names of two bodies or places sound, 0 to 1, their words taken as one: Turon-Press, Турон-Пресс. Unlike a
     * person's, such a name may be one word; give it without the words that are translated ("news agency").
     */
    public double sound(String a, Language languageOfA, String b, Language languageOfB) {
        List<Part> first = parts(a, languageOfA);
        List<Part> second = parts(b, languageOfB);
        return first.isEmpty() || second.isEmpty()
                ? 0
                : phones.likeness(whole(first).sounds(), whole(second).sounds());
    }

    /** A key that names which {@link #sound} alike share: the consonants of all words; empty if there are none. */
    public String soundKey(String name, Language language) {
        List<Part> parts = parts(name, language);
        return parts.isEmpty() ? "" : Phones.skeleton(whole(parts).sounds());
    }

    private static Part whole(List<Part> parts) {
        Part whole = parts.get(0);
        for (Part part : parts.subList(1, parts.size())) {
            whole = new Part(whole.folded() + part.folded(), whole.sounds().join(part.sounds()));
        }
        return whole;
    }

    private void pairs(List<Part> parts, Set<String> keys) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                for (String first : keysOf(parts.get(i))) {
                    for (String second : keysOf(parts.get(j))) {
                        keys.add(first + " " + second);
                    }
                }
            }
        }
    }

    /** The skeleton; for given names that the data knows, their name there too, so that Joseph meets Yusuf. */
    private Set<String> keysOf(Part part) {
        Set<String> keys = new TreeSet<>();
        keys.add(Phones.skeleton(part.sounds()));
        given.getOrDefault(part.folded(), Set.of()).forEach(name -> keys.add("=" + name));
        return keys;
    }

    private static Part joined(List<Part> parts, int at) {
        Part first = parts.get(at);
        Part second = parts.get(at + 1);
        return new Part(first.folded() + second.folded(), first.sounds().join(second.sounds()));
    }

    private boolean is(String particle, String folded) {
        return particles.getOrDefault(particle, Set.of()).contains(folded);
    }

    private List<Part> parts(String name, Language language) {
        List<Part> parts = new ArrayList<>();
        String prefix = "";
        String[] words = name.strip().split("[\\s\\u00a0]+");
        for (int w = 0; w < words.length && parts.size() < MOST_WORDS; w++) {
            String[] pieces = words[w].split("[-\\u2010\\u2011\\u2013]");
            for (int p = 0; p < pieces.length && parts.size() < MOST_WORDS; p++) {
                String piece = pieces[p].replaceAll("^[\\p{Punct}«»“”‘’]+|[\\p{Punct}«»“”]+$", "");
                String folded = Folding.fold(piece).replace("'", "");
                boolean last = w == words.length - 1 && p == pieces.length - 1;
                boolean beforeHyphen = p < pieces.length - 1;
                if (folded.isEmpty()
                        || !last && (is("article", folded) || is("son", folded) && !parts.isEmpty())
                        || beforeHyphen && is("assimilated", folded)) {
                    continue;
                }
                if (!last && is("servant", folded)) {
                    prefix = piece;
                    continue;
                }
                String article = folded.length() > 4 && folded.startsWith("ال") ? "ال" : "";
                String bare = article.isEmpty() ? piece : piece.substring(indexAfterArticle(piece));
                Phones.Word sounds = phones.of(bare, language);
                if (!prefix.isEmpty()) {
                    sounds = phones.of(shortened(prefix), language).join(sounds);
                    folded = Folding.fold(prefix) + Folding.fold(piece);
                    prefix = "";
                } else {
                    folded = Folding.fold(bare);
                }
                if (!sounds.sounds().isEmpty()) {
                    parts.add(new Part(folded.replace("'", ""), sounds));
                }
            }
        }
        return parts;
    }

    /** Index of the letter behind a joined Arabic article. */
    private static int indexAfterArticle(String piece) {
        int lam = piece.indexOf('ل');
        return lam < 0 ? 0 : lam + 1;
    }

    /** The servant word without the article that may be written with it: abd for abdul, abdel. */
    private static String shortened(String servant) {
        return servant.length() > 3 && Character.UnicodeScript.of(servant.charAt(0)) != Character.UnicodeScript.ARABIC
                ? servant.substring(0, 3)
                : servant;
    }

    private double wordLikeness(Part a, Part b) {
        double sounds = phones.likeness(a.sounds(), b.sounds());
        Set<String> knownA = given.get(a.folded());
        Set<String> knownB = given.get(b.folded());
        if (knownA != null && knownB != null) {
            boolean same = knownA.stream().anyMatch(knownB::contains);
            return same ? Math.max(sounds, KNOWN_SAME) : Math.min(sounds, KNOWN_DIFFERENT);
        }
        return sounds;
    }

    /** The best way to lay the words of one name beside those of another, in order; two words may stand against one. */
    private final class Alignment {
        private final List<Part> a;
        private final List<Part> b;
        private final double[][] best;
        private final int[][] move;
        private final double[][] gain;

        Alignment(List<Part> a, List<Part> b) {
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
                        consider(i, j, 11, wordLikeness(a.get(i), b.get(j)), 1, 1);
                        if (i + 1 < a.size()) {
                            consider(i, j, 21, wordLikeness(joined(a, i), b.get(j)), 2, 1);
                        }
                        if (j + 1 < b.size()) {
                            consider(i, j, 12, wordLikeness(a.get(i), joined(b, j)), 1, 2);
                        }
                    }
                }
            }
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

        Likeness likeness() {
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
                            a.get(i).folded() + " ~ " + b.get(j).folded() + " " + Math.round(likeness * 100) / 100.0);
                } else {
                    skipped += overA + overB;
                }
                i += overA;
                j += overB;
            }
            if (matched == 0) {
                return new Likeness(0, because);
            }
            double score = 0.5 * sum / matched + 0.5 * weakest - SKIPPED * skipped - (endsTogether ? 0 : OTHER_ENDING);
            boolean enough = words >= 2 && Math.min(a.size(), b.size()) >= 2;
            boolean shorterLeftOver = skipped > Math.abs(a.size() - b.size()) + 1;
            if (!enough || shorterLeftOver) {
                score = Math.min(score, ONE_WORD);
            }
            return new Likeness(Math.max(0, Math.min(1, score)), because);
        }
    }
}
