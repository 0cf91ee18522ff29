package org.whence.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/**
 * Mentions and entities by rules over lists of names and words, one set of facts for each analysed language: known names
 * first, then phrases around head nouns (bodies, offices, groups), then names that only the report knows, then who is who.
 * Linear in the text but for the last step, which looks at each pair of description and candidate.
 */
public final class EntityRules implements EntityFinder {

    private final Map<Language, Lexicon> lexicons;

    private EntityRules(Map<Language, Lexicon> lexicons) {
        this.lexicons = lexicons;
    }

    /** With the facts of every analysed language, read from the class path. */
    public static EntityRules load() {
        LanguageSentences sentences = LanguageSentences.load();
        Map<Language, Lexicon> lexicons = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            lexicons.put(language, Lexicon.load(language, sentences));
        }
        return new EntityRules(lexicons);
    }

    @Override
    public Entities find(Report report, List<Sentence> sentences, List<TimeMention> times) {
        Lexicon lexicon = lexicons.get(report.language());
        if (lexicon == null) {
            return Entities.NONE;
        }
        Units units = Units.of(Words.of(sentences, times, lexicon), lexicon);
        List<Phrase> phrases = PhraseFinder.find(units);
        List<NameSpan> names = NameFinder.find(units, phrases);
        return Resolver.resolve(report, units, phrases, names);
    }
}
