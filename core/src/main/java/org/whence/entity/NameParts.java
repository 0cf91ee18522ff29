package org.whence.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.text.Folding;

/** The words of a name as names of one report are compared: folded, without article, in every case reading. */
final class NameParts {
    /** Before a hyphen. */
    private static final List<String> ARTICLES = articles();

    private NameParts() {}

    private static List<String> articles() {
        return FactFile.load(NameParts.class, "particles.facts").lines().stream()
                .filter(l -> l.field(0).equals("article") || l.field(0).equals("assimilated"))
                .flatMap(l -> l.list(1).stream())
                .map(a -> Folding.fold(a) + "-")
                .distinct()
                .toList();
    }

    /** Readings of a word of a name; names that share one may be the same. */
    static Set<String> keys(Word word, Lexicon lexicon) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : word.keys()) {
            if (key.length() > 2) {
                keys.add(bare(key));
            }
        }
        keys.add(bare(lexicon.key(word.norm())));
        return keys;
    }

    /** {@code folded} without the article that a name may be written with or without. */
    static String bare(String folded) {
        int apostrophe = folded.indexOf('\'');
        String name = apostrophe > folded.length() - 4 && apostrophe > 2 ? folded.substring(0, apostrophe) : folded;
        for (String article : ARTICLES) {
            if (name.startsWith(article) && name.length() > article.length() + 1) {
                return name.substring(article.length());
            }
        }
        return name;
    }
}
