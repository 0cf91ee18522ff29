package org.whence.syntax;

import java.util.ArrayList;
import java.util.List;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * Nouns for an act that their letters betray, from {@code verbal-nouns.facts}: استقرار, تنسيق. Nobody is called so, and such a
 * noun says nothing itself. Some shapes show it only behind an article or a joined preposition, since without one they may be a
 * plural or a name.
 *
 * <pre>
 * shape    | shapes that show it by themselves
 * definite | shapes that show it behind an article, of the word without it
 * ending   | endings that may stand behind either
 * </pre>
 */
public final class VerbalNouns {

    private final List<WordShape> shapes = new ArrayList<>();
    private final List<WordShape> definite = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    private VerbalNouns() {}

    /** Those of {@code language}; none if its words do not grow from roots. */
    public static VerbalNouns load(Language language) {
        VerbalNouns nouns = new VerbalNouns();
        FactFile.find(VerbalNouns.class, language + "/verbal-nouns.facts")
                .ifPresent(file -> file.lines().forEach(nouns::add));
        return nouns;
    }

    private void add(FactLine line) {
        List<String> forms = line.list(1);
        switch (line.required(0, "kind")) {
            case "shape" -> forms.forEach(form -> shapes.add(new WordShape(form)));
            case "definite" -> forms.forEach(form -> definite.add(new WordShape(form)));
            case "ending" -> forms.forEach(form -> endings.add(Folding.fold(form)));
            default ->
                throw line.fault("\"" + line.field(0) + "\" is no kind of line", "write shape, definite or ending");
        }
    }

    /**
     * Whether the letters of a folded word without its article show a noun for an act.
     *
     * @param behindArticle whether the word stood behind an article or a joined preposition
     */
    public boolean shows(String word, boolean behindArticle) {
        return shapes.stream().anyMatch(shape -> shape.fits(word))
                || behindArticle && definite.stream().anyMatch(shape -> shape.fits(word));
    }

    /** The same, with or without an ending of the feminine or the plural: استعادة. */
    public boolean showsInflected(String word, boolean behindArticle) {
        return shows(word, behindArticle)
                || endings.stream()
                        .anyMatch(ending -> word.endsWith(ending)
                                && shows(word.substring(0, word.length() - ending.length()), behindArticle));
    }
}
