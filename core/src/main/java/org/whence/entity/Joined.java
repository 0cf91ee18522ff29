package org.whence.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;

/**
 * What a language writes joined to a word, and what the letters of a word without capitals say of it; folded, from the lines
 * of {@code words.facts} named below. All empty for a language that has none.
 *
 * @param article joined to any noun ({@code article}): ال
 * @param nameArticle with which names begin, also in languages that took them over ({@code name-article}); that of any noun if
 *     there is one
 * @param behindPreposition the article as it stands behind one preposition ({@code article-behind}): لل
 * @param and words for "and" ({@code joined-and})
 * @param beforeArticle letters that stand joined before the article ({@code joined-before-article})
 * @param longVowels letters that foreign names have more of than native words ({@code long-vowel})
 * @param originEnding ending of a word that says where its bearer comes from ({@code origin-ending})
 * @param lastLetter last letter of names that another, folded to the same, does not stand for ({@code last-letter}); unfolded
 * @param otherLastLetter that other one, unfolded
 */
record Joined(
        String article,
        String nameArticle,
        String behindPreposition,
        Set<String> and,
        Set<String> beforeArticle,
        Set<String> longVowels,
        String originEnding,
        String lastLetter,
        String otherLastLetter) {

    /** Shorter words are not taken apart. In letters behind the article. */
    private static final int SHORTEST = 3;

    Joined {
        and = Set.copyOf(and);
        beforeArticle = Set.copyOf(beforeArticle);
        longVowels = Set.copyOf(longVowels);
    }

    static Joined from(FactFile words) {
        String article = first(words, "article");
        String ofNames = first(words, "name-article");
        List<String> last = unfolded(words, "last-letter");
        return new Joined(
                article,
                article.isEmpty() ? ofNames : article,
                first(words, "article-behind"),
                all(words, "joined-and"),
                all(words, "joined-before-article"),
                all(words, "long-vowel"),
                first(words, "origin-ending"),
                last.size() < 2 ? "" : last.get(0),
                last.size() < 2 ? "" : last.get(1));
    }

    /** Whether {@code line} of the facts is one of those read here. */
    static boolean owns(FactLine line) {
        return switch (line.field(0)) {
            case "article",
                    "name-article",
                    "article-behind",
                    "joined-and",
                    "joined-before-article",
                    "long-vowel",
                    "origin-ending",
                    "last-letter" -> true;
            default -> false;
        };
    }

    private static List<String> unfolded(FactFile words, String which) {
        return words.lines().stream()
                .filter(l -> l.field(0).equals(which))
                .flatMap(l -> l.list(1).stream())
                .toList();
    }

    private static Set<String> all(FactFile words, String which) {
        Set<String> all = new LinkedHashSet<>();
        unfolded(words, which).forEach(w -> all.add(Folding.fold(w)));
        return all;
    }

    private static String first(FactFile words, String which) {
        return all(words, which).stream().findFirst().orElse("");
    }

    boolean hasArticle() {
        return !article.isEmpty();
    }

    /** {@code folded} without the article of any noun. */
    String bare(String folded) {
        return hasArticle() && folded.length() >= article.length() + SHORTEST && folded.startsWith(article)
                ? folded.substring(article.length())
                : folded;
    }

    /** {@code folded} without all that is joined before it: "and", one letter that stands before the article, the article. */
    String bareOfAll(String folded) {
        if (!hasArticle()) {
            return folded;
        }
        String rest = folded;
        for (String word : and) {
            rest = rest.length() > word.length() + SHORTEST && rest.startsWith(word)
                    ? rest.substring(word.length())
                    : rest;
        }
        if (!behindPreposition.isEmpty() && rest.startsWith(behindPreposition)) {
            return rest.length() >= behindPreposition.length() + SHORTEST
                    ? rest.substring(behindPreposition.length())
                    : rest;
        }
        boolean letter = rest.length() > 1 + SHORTEST && beforeArticle.contains(rest.substring(0, 1));
        return bare(letter ? rest.substring(1) : rest);
    }

    /** Whether a name's article opens {@code folded}. */
    boolean opensWithArticle(String folded) {
        return !nameArticle.isEmpty()
                && folded.length() >= nameArticle.length() + SHORTEST
                && folded.startsWith(nameArticle);
    }

    /** Whether any noun's article opens {@code folded}, perhaps behind one joined letter. */
    boolean isDefinite(String folded) {
        return hasArticle()
                && (opensWithArticle(folded)
                        || folded.length() > article.length() + SHORTEST && folded.startsWith(article, 1));
    }

    /** Whether the article, joined in any way, stands in {@code folded}. */
    boolean hasArticleWithin(String folded) {
        if (folded.contains(nameArticle)) {
            return true;
        }
        int from = 0;
        for (String word : and) {
            from = folded.startsWith(word) ? word.length() : from;
        }
        return !behindPreposition.isEmpty() && folded.startsWith(behindPreposition, from);
    }

    boolean isAnd(String proclitic) {
        return and.contains(proclitic);
    }

    boolean opensWithAnd(String folded) {
        return and.stream().anyMatch(folded::startsWith);
    }

    /** {@code form}, unfolded, without the "and" that opens it; the whole of it if none does. */
    String withoutAnd(String form) {
        for (String word : and) {
            if (form.startsWith(word)) {
                return form.substring(word.length());
            }
        }
        return form;
    }

    /** Prepositions and "and" before the article show an ordinary word, not a name: بالعراق، والوزير. */
    boolean isOrdinary(String folded) {
        if (folded.length() <= nameArticle.length() + 2 || !hasArticle()) {
            return false;
        }
        return folded.startsWith(article, 1) && beforeArticle.contains(folded.substring(0, 1))
                || !behindPreposition.isEmpty() && folded.startsWith(behindPreposition);
    }

    /** Long vowels in a number that native words seldom have show a name from elsewhere. */
    boolean isForeign(String folded) {
        int vowels = 0;
        for (int i = 1; i < folded.length(); i++) {
            vowels += longVowels.contains(folded.substring(i, i + 1)) ? 1 : 0;
        }
        return folded.length() >= 5 && vowels >= 2 && !(!nameArticle.isEmpty() && folded.startsWith(nameArticle));
    }

    /** Whether a word, with the article or without, ends as adjectives of origin do. */
    boolean endsAsOrigin(String folded) {
        return !originEnding.isEmpty() && folded.endsWith(originEnding);
    }

    /** Whether a word has the shape of a family name that says where its bearer comes from: الطرزاوي. */
    boolean isOfOrigin(String folded) {
        return !originEnding.isEmpty() && opensWithArticle(folded) && folded.endsWith(originEnding);
    }
}
