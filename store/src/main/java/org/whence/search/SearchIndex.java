package org.whence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.store.Home;
import org.whence.store.Store;
import org.whence.store.StoredReport;

/**
 * Full-text search in the five languages. Every report is indexed once with the stemmer of its own language and once only
 * folded, so that a name is found in any text that spells it so. The index is derived: whatever it lacks it takes from the
 * store when it is asked to {@link #catchUp}, so a process killed between the two loses nothing.
 */
public final class SearchIndex implements AutoCloseable {

    /** Longer queries are cut: nobody types them. In UTF-16 code units. */
    public static final int LONGEST_QUERY = 500;

    /** More hits than a person reads. */
    public static final int MOST_HITS = 200;

    private static final long UNKNOWN = -1;

    private static final String SEQ = "seq";
    private static final String ID = "id";
    private static final String LANGUAGE = "language";
    private static final String FORM = "form";

    /** Grows when documents get another form; an index of another form is made anew. */
    private static final String FORM_NOW = "2";

    /** Words of a question that are looked for. */
    private static final int MOST_WORDS = 30;

    /** Reports taken into the index between two commits. */
    private static final int BATCH = 1_000;

    private final Directory directory;
    private final Analyzer analyzer = Analyzers.byField();
    private @Nullable DirectoryReader reader;
    private @Nullable Numbered numbered;
    /** The change of the store up to which the index is known to be. */
    private long upTo = UNKNOWN;
    /** Whether the index may have grown since the reader was opened; to look costs more than most searches. */
    private boolean isReaderOld = true;

    /** The number that the asker gives each report, by its place in a reader. */
    private record Numbered(DirectoryReader reader, Supplier<Map<ReportId, Integer>> by, int[] of) {}

    private SearchIndex(Directory directory) {
        this.directory = directory;
    }

    /** Opens the index of {@code home}; makes an empty one if there is none. */
    public static SearchIndex open(Home home) {
        try {
            Files.createDirectories(home.index());
            return new SearchIndex(FSDirectory.open(home.index()));
        } catch (IOException e) {
            throw new UncheckedIOException(home.index().toString(), e);
        }
    }

    /**
     * Takes in what {@code store} has and the index lacks. Does nothing if another process is doing just that.
     *
     * @return number of reports taken in
     */
    public int catchUp(Store store) {
        long last = store.lastChange();
        if (isUpTo(last)) {
            return 0;
        }
        try {
            long indexed = indexed();
            if (indexed == last) {
                isNow(last);
                return 0;
            }
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48);
            if (indexed == 0) {
                config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
            }
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                int taken = takeIn(store, writer, indexed);
                isNow(last);
                return taken;
            }
        } catch (LockObtainFailedException e) {
            isNow(UNKNOWN);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }

    private synchronized boolean isUpTo(long change) {
        return upTo == change;
    }

    private synchronized void isNow(long change) {
        upTo = change;
        isReaderOld = true;
    }

    private static int takeIn(Store store, IndexWriter writer, long indexed) throws IOException {
        int taken = 0;
        long last = indexed;
        for (StoredReport row : store.since(indexed)) {
            Report report = store.report(row.id()).orElse(null);
            if (report != null) {
                writer.updateDocument(new Term(ID, row.id().value()), document(row, report));
            }
            last = row.seq();
            if (++taken % BATCH == 0) {
                commit(writer, last);
            }
        }
        for (ReportId gone : store.replaced()) {
            writer.deleteDocuments(new Term(ID, gone.value()));
        }
        commit(writer, last);
        return taken;
    }

    private static void commit(IndexWriter writer, long last) throws IOException {
        writer.setLiveCommitData(
                Map.of(SEQ, Long.toString(last), FORM, FORM_NOW).entrySet());
        writer.commit();
    }

    private static Document document(StoredReport row, Report report) {
        Document document = new Document();
        Language language = report.language();
        String text = report.text();
        document.add(new StringField(ID, row.id().value(), Field.Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(row.id().value())));
        document.add(new StringField(LANGUAGE, language.tag(), Field.Store.YES));
        document.add(new StoredField("title", row.title()));
        if (row.outlet() != null) {
            document.add(new StoredField("outlet", row.outlet()));
        }
        if (row.day() != null) {
            document.add(new StoredField("day", row.day()));
        }
        document.add(new StoredField("text", text));
        document.add(new TextField(Analyzers.FOLDED, text, Field.Store.NO));
        if (language.isAnalysed()) {
            document.add(new TextField(Analyzers.field(language), text, Field.Store.NO));
        }
        return document;
    }

    /** The store's change up to which the index has everything; 0 for an empty index. */
    private long indexed() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return 0;
        }
        try (DirectoryReader now = DirectoryReader.open(directory)) {
            Map<String, String> data = now.getIndexCommit().getUserData();
            return FORM_NOW.equals(data.get(FORM)) ? Long.parseLong(data.getOrDefault(SEQ, "0")) : 0;
        }
    }

    /**
     * The reports in which all words of {@code query} stand, in any of the languages, best first.
     *
     * @param language only reports in this language, or null for all
     * @param most at most {@link #MOST_HITS}
     */
    public List<SearchHit> search(String query, @Nullable Language language, int most) {
        String words = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        DirectoryReader now = null;
        try {
            now = borrowReader();
            if (now == null) {
                return List.of();
            }
            Query lucene = query(words, language);
            if (lucene == null) {
                return List.of();
            }
            IndexSearcher searcher = new IndexSearcher(now);
            List<SearchHit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(lucene, Math.max(1, Math.min(most, MOST_HITS))).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                Language of = new Language(document.get(LANGUAGE));
                hits.add(new SearchHit(
                        new ReportId(document.get(ID)),
                        of.tag(),
                        document.get("title"),
                        document.get("outlet"),
                        document.get("day"),
                        found.score,
                        Snippets.of(document.get("text"), terms(words, of), analyzer, of)));
            }
            // equal scores in the order of ids, so that the same store gives the same answer
            hits.sort(Comparator.comparingDouble(SearchHit::score).reversed().thenComparing(SearchHit::report));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        } finally {
            giveBack(now);
        }
    }

    /** Takes a report that fits a question. */
    @FunctionalInterface
    public interface Hit {
        /**
         * @param number of the report; -1 for one that has none
         * @param score Lucene's, comparable only within one answer
         */
        void take(int number, float score);
    }

    /**
     * Gives {@code hit} all reports in which every one of {@code wanted} stands, in no order.
     *
     * @param wanted words or phrases, none of them blank
     * @param numbers of the reports, as the asker counts them; asked for again only when the index has changed, or the asker
     */
    public void matching(List<Wanted> wanted, Supplier<Map<ReportId, Integer>> numbers, Hit hit) {
        DirectoryReader now = null;
        try {
            now = borrowReader();
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            wanted.stream().limit(MOST_WORDS).forEach(w -> add(all, w));
            Query query = all.build();
            if (now == null || ((BooleanQuery) query).clauses().isEmpty()) {
                return;
            }
            int[] numbered = numbered(now, numbers);
            new IndexSearcher(now).search(query, new SimpleCollector() {
                private int base;
                private @Nullable Scorable scorer;

                @Override
                protected void doSetNextReader(LeafReaderContext leaf) {
                    base = leaf.docBase;
                }

                @Override
                public void setScorer(Scorable next) {
                    scorer = next;
                }

                @Override
                public void collect(int document) throws IOException {
                    hit.take(numbered[base + document], scorer == null ? 0 : scorer.score());
                }

                @Override
                public ScoreMode scoreMode() {
                    return ScoreMode.COMPLETE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        } finally {
            giveBack(now);
        }
    }

    /** The passages of {@code report} in which {@code wanted} stand, best first; none if the index lacks the report. */
    public List<SearchHit.Snippet> snippets(ReportId report, List<Wanted> wanted) {
        DirectoryReader now = null;
        try {
            now = borrowReader();
            if (now == null) {
                return List.of();
            }
            IndexSearcher searcher = new IndexSearcher(now);
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(ID, report.value())), 1).scoreDocs;
            if (found.length == 0) {
                return List.of();
            }
            Document document = searcher.storedFields().document(found[0].doc);
            Language language = new Language(document.get(LANGUAGE));
            Set<String> terms = new TreeSet<>();
            for (Wanted one : wanted.stream().limit(MOST_WORDS).toList()) {
                terms.addAll(terms(one.words(), language));
                for (String other : one.otherwise()) {
                    for (Snippets.Word word : Snippets.words(other, analyzer, Analyzers.FOLDED)) {
                        terms.add(word.term());
                    }
                }
            }
            return Snippets.of(document.get("text"), terms, analyzer, language);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        } finally {
            giveBack(now);
        }
    }

    /** In any field; a word that some language does not index, such as an article, need not be there. */
    private void add(BooleanQuery.Builder all, Wanted wanted) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        List<Query> any = new ArrayList<>();
        boolean idle = false;
        add(any, query(builder, Analyzers.FOLDED, wanted));
        for (Language each : Analyzers.languages()) {
            Query query = query(builder, Analyzers.field(each), wanted);
            idle |= query == null;
            add(any, query);
        }
        for (String other : wanted.otherwise()) {
            add(any, builder.createBooleanQuery(Analyzers.FOLDED, other, BooleanClause.Occur.MUST));
        }
        if (!any.isEmpty()) {
            all.add(
                    new DisjunctionMaxQuery(any, 0.1f),
                    idle && !wanted.isPhrase() ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        }
    }

    private static @Nullable Query query(QueryBuilder builder, String field, Wanted wanted) {
        return wanted.isPhrase()
                ? builder.createPhraseQuery(field, wanted.words())
                : builder.createBooleanQuery(field, wanted.words(), BooleanClause.Occur.MUST);
    }

    private synchronized int[] numbered(DirectoryReader now, Supplier<Map<ReportId, Integer>> numbers)
            throws IOException {
        Numbered known = numbered;
        if (known == null || !known.reader().equals(now) || !known.by().equals(numbers)) {
            int[] of = new int[now.maxDoc()];
            Map<ReportId, Integer> all = numbers.get();
            for (LeafReaderContext leaf : now.leaves()) {
                BinaryDocValues values = DocValues.getBinary(leaf.reader(), ID);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    of[leaf.docBase + values.docID()] =
                            all.getOrDefault(new ReportId(values.binaryValue().utf8ToString()), -1);
                }
            }
            known = new Numbered(now, numbers, of);
            numbered = known;
        }
        return known.of();
    }

    private @Nullable Query query(String words, @Nullable Language language) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        List<Query> any = new ArrayList<>();
        add(any, builder.createBooleanQuery(Analyzers.FOLDED, words, BooleanClause.Occur.MUST));
        for (Language each : Analyzers.languages()) {
            add(any, builder.createBooleanQuery(Analyzers.field(each), words, BooleanClause.Occur.MUST));
        }
        if (any.isEmpty()) {
            return null;
        }
        Query best = new DisjunctionMaxQuery(any, 0.1f);
        if (language == null) {
            return best;
        }
        return new BooleanQuery.Builder()
                .add(best, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(LANGUAGE, language.tag())), BooleanClause.Occur.FILTER)
                .build();
    }

    private static void add(List<Query> queries, @Nullable Query query) {
        if (query != null) {
            queries.add(query);
        }
    }

    /** The words of a query as the two fields of a report in {@code language} hold them. */
    private Set<String> terms(String words, Language language) throws IOException {
        Set<String> terms = new TreeSet<>();
        for (Snippets.Word word : Snippets.words(words, analyzer, Analyzers.FOLDED)) {
            terms.add(word.term());
        }
        if (language.isAnalysed()) {
            for (Snippets.Word word : Snippets.words(words, analyzer, Analyzers.field(language))) {
                terms.add(word.term());
            }
        }
        return terms;
    }

    /** The newest reader, counted once more, so that a newer one does not close it under a search. */
    private synchronized @Nullable DirectoryReader borrowReader() throws IOException {
        if (reader == null) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            reader = DirectoryReader.open(directory);
        } else if (isReaderOld) {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            if (newer != null) {
                reader.decRef();
                reader = newer;
            }
        }
        isReaderOld = false;
        reader.incRef();
        return reader;
    }

    private static void giveBack(@Nullable DirectoryReader borrowed) {
        if (borrowed != null) {
            try {
                borrowed.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException("the search index", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (reader != null) {
                reader.decRef();
                reader = null;
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }
}
