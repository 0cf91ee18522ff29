package org.whence.eval.tagging;

import java.util.List;

/**
 * Another maker of taggers, fitted and measured on the same texts, words and folds as ours. It is named on the command line,
 * so that nothing here needs it: the build profile {@code tagger-peers} brings one.
 */
public interface NameTrainer {

    /** As it stands above its figures. */
    String name();

    /** Fits a tagger. */
    Tagger fit(String language, List<Text> texts);

    /** One that finds names in the sentences of a text, each sentence its words. */
    @FunctionalInterface
    interface Tagger {
        /** For each sentence its names, which do not overlap. */
        List<List<Stretch>> find(List<List<String>> sentences);
    }

    /** @param names for each sentence its names, which do not overlap */
    record Text(List<List<String>> sentences, List<List<Stretch>> names) {
        public Text {
            sentences = List.copyOf(sentences);
            names = List.copyOf(names);
        }
    }

    /** A name: words {@code from} to {@code to} of a sentence, the last not counted. */
    record Stretch(int from, int to, String type) {}
}
