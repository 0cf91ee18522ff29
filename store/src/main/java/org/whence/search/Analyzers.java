package org.whence.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.whence.language.Language;
import org.whence.text.Folding;

/** How the words of each language are cut and reduced for search. */
final class Analyzers {

    /** Field of words as they stand, only folded: the same in every language, so names are found across them. */
    static final String FOLDED = "folded";

    private static final Map<Language, Analyzer> STEMMED = stemmed();

    private Analyzers() {}

    private static Map<Language, Analyzer> stemmed() {
        Map<Language, Analyzer> stemmed = new LinkedHashMap<>();
        stemmed.put(Language.ENGLISH, new EnglishAnalyzer());
        stemmed.put(Language.ARABIC, new ArabicAnalyzer());
        stemmed.put(Language.RUSSIAN, new RussianAnalyzer());
        stemmed.put(Language.TURKISH, new TurkishAnalyzer());
        stemmed.put(Language.PERSIAN, new PersianAnalyzer());
        return stemmed;
    }

    static Iterable<Language> languages() {
        return STEMMED.keySet();
    }

    /** Field of the stemmed words of a language: {@code text_ar}. */
    static String field(Language language) {
        return "text_" + language.tag();
    }

    static Analyzer byField() {
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        STEMMED.forEach((language, analyzer) -> fields.put(field(language), analyzer));
        return new PerFieldAnalyzerWrapper(new FoldedWords(), fields);
    }

    /** Words by Unicode's rules, folded as the analysis folds them. */
    private static final class FoldedWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new FoldFilter(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new FoldFilter(in);
        }
    }

    /** Lucene's own ICU filter reads data files that only the ICU it was built with accepts. */
    private static final class FoldFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        FoldFilter(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = Folding.fold(term.toString());
            term.setEmpty().append(folded);
            return true;
        }
    }
}
