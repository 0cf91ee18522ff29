package org.whence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;
import org.whence.store.Home;
import org.whence.store.Samples;
import org.whence.store.Store;

class SearchIndexTest {
    @TempDir
    Path folder;

    private Store store;
    private SearchIndex index;

    @BeforeEach
    void setUp() {
        Home home = Home.at(folder);
        store = Store.openForWriting(home, Samples.NO_SENTENCES);
        index = SearchIndex.open(home);
        add("en", "The ministers negotiated about deliveries in Lorvania.");
        add("ar", "قال المتحدث إن المفاوضات مع لورفانيا مستمرة.");
        add("ru", "Министры Лорвании заявили о переговорах и поставках.");
        add("tr", "Lorvanya'daki görüşmelerin ardından bakan konuştu.");
        add("fa", "سخنگوی وزارت گفت گفتگوها با لوروانیا ادامه دارد.");
        index.catchUp(store);
    }

    @AfterEach
    void tearDown() {
        index.close();
        store.close();
    }

    private void add(String language, String text) {
        try (Store.Writer writer = store.writer()) {
            writer.accept(Samples.analysis(language + ".txt", language, text), Samples.bytes(text));
            writer.commit();
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # another form of the word                | language of the report found
                    delivery                                   | en
                    negotiating minister                       | en
                    المفاوضة                                   | ar
                    متحدثون                                    | ar
                    переговоры                                 | ru
                    поставка министр                           | ru
                    görüşme                                    | tr
                    Bakan                                      | tr
                    وزارت                                      | fa
                    """)
    void findsOtherFormsOfAWord(String query, String language) {
        assertThat(index.search(query, null, 10))
                .extracting(SearchHit::language)
                .contains(language);
    }

    @Test
    void allWordsMustStandInTheReport() {
        assertThat(index.search("ministers Norway", null, 10)).isEmpty();
    }

    @Test
    void aLanguageFilterLeavesOutTheRest() {
        assertThat(index.search("министры", Language.ENGLISH, 10)).isEmpty();
        assertThat(index.search("министры", Language.RUSSIAN, 10)).hasSize(1);
    }

    @Test
    void theWordsFoundAreMarked() {
        SearchHit hit = index.search("переговоры", null, 10).get(0);

        assertThat(hit.snippets()).hasSize(1);
        SearchHit.Snippet snippet = hit.snippets().get(0);
        assertThat(snippet.found()).extracting(span -> span.in(snippet.text())).containsExactly("переговорах");
    }

    @ParameterizedTest
    @CsvSource({"'\"unclosed'", "'AND OR NOT'", "'a:b~^*?[TO}'", "'((((('", "'\\'", "'  '", "'\u0000'"})
    void aQueryIsWordsWhateverItsMarks(String query) {
        assertThat(index.search(query, null, 10)).isEmpty();
    }

    @Test
    void catchesUpWithWhatCameLater() {
        add("en", "A late report about ferries.");
        assertThat(index.search("ferries", null, 10)).isEmpty();

        assertThat(index.catchUp(store)).isEqualTo(1);
        assertThat(index.catchUp(store)).isZero();
        assertThat(index.search("ferries", null, 10)).hasSize(1);
    }

    @Test
    void aRenamedReportIsFoundOnce() {
        String text = "The ministers negotiated about deliveries in Lorvania.";
        try (Store.Writer writer = store.writer()) {
            writer.accept(Samples.analysis("a.txt", "en", text), Samples.bytes(text));
            writer.commit();
        }
        index.catchUp(store);

        List<SearchHit> hits = index.search("deliveries", Language.ENGLISH, 10);
        assertThat(hits).hasSize(1);
    }
}
