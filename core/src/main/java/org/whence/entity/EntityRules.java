package org.whence.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.NumberWords;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/**
 * Mentions and entities by rules over lists of names and words, one set of facts for each analysed language: known names
 * first, then phrases around head nouns (bodies, offices, groups), then names that only the report knows, by rules and by a learned tagger where a
 * language has one, then who is who.
 * Linear in the text but for the last step, which looks at each pair of description and candidate.
 */
public final class EntityRules implements EntityFinder {

    private final Map<Language, Lexicon> lexicons;

    private final Map<Language, NameTagger> taggers;
    private final Map<Language, NumberWords> numbers;

    private EntityRules(
            Map<Language, Lexicon> lexicons, Map<Language, NameTagger> taggers, Map<Language, NumberWords> numbers) {
        this.numbers = numbers;
        this.lexicons = lexicons;
        this.taggers = taggers;
    }

    /** With the facts of every analysed language, read from the class path. */
    public static EntityRules load() {
        LanguageSentences sentences = LanguageSentences.load();
        Map<Language, Lexicon> lexicons = new LinkedHashMap<>();
        Map<Language, NameTagger> taggers = new LinkedHashMap<>();
        Map<Language, NumberWords> numbers = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            lexicons.put(language, Lexicon.load(language, sentences));
            taggers.put(language, NameTagger.load(language));
            numbers.put(language, NumberWords.load(language));
        }
        return new EntityRules(lexicons, taggers, numbers);
    }

    @Override
    public Entities find(Report report, List<Sentence> sentences, List<TimeMention> times) {
        Lexicon lexicon = lexicons.get(report.language());
        if (lexicon == null) {
            return Entities.NONE;
        }
        Units units = Units.of(Words.of(sentences, times, lexicon), lexicon, report.outlet());
        List<Phrase> phrases = PhraseFinder.find(units);
        NameTagger learned = taggers.getOrDefault(report.language(), NameTagger.NONE);
        List<NameSpan> names =
                learned.isNone() ? NameFinder.find(units, phrases) : NameFinder.find(units, phrases, learned);
        NumberWords words = numbers.get(report.language());
        List<AmountFinder.Amount> amounts = words == null ? List.of() : AmountFinder.find(units, words);
        return Resolver.resolve(report, units, phrases, names, amounts);
    }
}
