package org.whence.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a name as names of one report are compared: folded, without article, in every case reading. */
final class NameParts {
    private static final List<String> ARTICLES = List.of(
            "al-", "el-", "as-", "ad-", "an-", "ar-", "az-", "ash-", "at-", "аль-", "эль-", "ас-", "ад-", "ан-", "ар-",
            "аш-", "эш-", "ат-");

    private NameParts() {}

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
