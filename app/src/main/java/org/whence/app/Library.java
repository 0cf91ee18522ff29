package org.whence.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.correction.Correction;
import org.whence.correction.Corrections;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.register.Linker;
import org.whence.register.Register;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.SearchIndex;
import org.whence.search.Wanted;
import org.whence.store.Home;
import org.whence.store.Rejection;
import org.whence.store.Store;
import org.whence.store.StoredReport;
import org.whence.syntax.LanguageSentences;

/** The reports of one home folder and everything that can be asked of them. Callable from any thread. */
public final class Library implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{10,64})-(\\d{1,9})-(\\d{1,9})");

    private final Once<Analyzer> analyzer;
    private final Once<Linker> linker;
    private final Once<NameMatcher> names = new Once<>(NameMatcher::load);
    private final Store store;
    private final SearchIndex index;
    private @Nullable Linked linked;
    private @Nullable Journal journal;

    /** A register and the state of the store that it was made from. */
    private record Linked(long change, long correction, Catalogue catalogue, Once<Search> search) {}

    /** The journal as of one of its entries, and the analyses that it made anew. */
    private record Journal(long last, Corrections corrections, Map<ReportId, Analysis> again) {}

    /** Something that is loaded when it is first asked for. */
    private static final class Once<T> {
        private final Supplier<T> load;
        private @Nullable T loaded;

        Once(Supplier<T> load) {
            this.load = load;
        }

        synchronized T get() {
            T now = loaded;
            if (now == null) {
                now = load.get();
                loaded = now;
            }
            return now;
        }
    }

    private Library(Once<Analyzer> analyzer, Once<Linker> linker, Store store, SearchIndex index) {
        this.analyzer = analyzer;
        this.linker = linker;
        this.store = store;
        this.index = index;
    }

    /**
     * Opens {@code home} for reading, with the stages and the linker that ship with the program. They are loaded when they
     * are first needed, for most of what one asks of a library needs neither.
     *
     * @throws org.whence.store.StoreException if the store cannot be used
     */
    public static Library open(Home home) {
        return new Library(
                new Once<>(Analyzer::standard),
                new Once<>(KeyedLinker::load),
                Store.open(home, LanguageSentences.load()),
                SearchIndex.open(home));
    }

    /**
     * Opens {@code home} for reading; another process may be adding reports meanwhile.
     *
     * @throws org.whence.store.StoreException if the store cannot be used
     */
    public static Library open(Home home, Analyzer analyzer) {
        return new Library(
                new Once<>(() -> analyzer),
                new Once<>(KeyedLinker::load),
                Store.open(home, analyzer.sentences()),
                SearchIndex.open(home));
    }

    /** The same, with a register made by {@code linker}. */
    public static Library open(Home home, Analyzer analyzer, Linker linker) {
        return new Library(
                new Once<>(() -> analyzer),
                new Once<>(() -> linker),
                Store.open(home, analyzer.sentences()),
                SearchIndex.open(home));
    }

    /**
     * Opens {@code home} for adding reports.
     *
     * @throws org.whence.store.StoreException also if another process is adding reports
     */
    public static Library openForAdding(Home home, Analyzer analyzer) {
        return new Library(
                new Once<>(() -> analyzer),
                new Once<>(KeyedLinker::load),
                Store.openForWriting(home, analyzer.sentences()),
                SearchIndex.open(home));
    }

    public Analyzer analyzer() {
        return analyzer.get();
    }

    public Store store() {
        return store;
    }

    /** The list of reports, newest day first, undated last. */
    public List<StoredReport> reports() {
        Corrections corrections = corrections();
        if (corrections.standing().isEmpty()) {
            return store.reports();
        }
        return store.reports().stream()
                .map(row -> corrections.day(row.id()).map(row::dated).orElse(row))
                .sorted(Comparator.comparing(
                                StoredReport::day, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                        .reversed()
                        .thenComparing(StoredReport::id))
                .toList();
    }

    public List<Rejection> rejections() {
        return store.rejections();
    }

    /** The analysis of a report, as corrected. */
    public Optional<Analysis> analysis(ReportId id) {
        return store.analysis(id).map(a -> corrected(journal(), a));
    }

    private Analysis corrected(Journal journal, Analysis analysis) {
        ReportId id = analysis.report().id();
        if (journal.corrections().about(id).isEmpty()) {
            return analysis;
        }
        return journal.again().computeIfAbsent(id, k -> journal.corrections()
                .on(analysis, r -> analyzer.get().analyze(r)));
    }

    /** What can be said of one report alone, whether it is in the store or not. */
    public Catalogue alone(Analysis analysis) {
        return new Catalogue(linker.get().link(List.of(analysis)), List.of(analysis));
    }

    /** Every correction that counts. */
    public Corrections corrections() {
        return journal().corrections();
    }

    private synchronized Journal journal() {
        long last = store.lastCorrection();
        Journal now = journal;
        if (now == null || now.last() != last) {
            now = new Journal(last, new Corrections(store.corrections()), new ConcurrentHashMap<>());
            journal = now;
        }
        return now;
    }

    /**
     * Adds a correction to the journal.
     *
     * @param correction its number does not count
     * @return it, with its number
     */
    public Correction correct(Correction correction) {
        return store.correct(correction);
    }

    /** The register of everything that is in the store now; made anew only when something changed. */
    public Register register() {
        return catalogue().register();
    }

    /** The register of {@link #register}, with the ways through it. */
    public Catalogue catalogue() {
        return linked().catalogue();
    }

    private synchronized Linked linked() {
        long change = store.lastChange();
        Journal journal = journal();
        Linked now = linked;
        if (now == null || now.change() != change || now.correction() != journal.last()) {
            Corrections corrections = journal.corrections();
            List<Analysis> analyses = new ArrayList<>();
            store.forEachAnalysis(a -> analyses.add(corrected(journal, a)));
            Register register = corrections.on(linker.get().link(analyses, corrections.rulings(analyses)));
            Catalogue catalogue = new Catalogue(register, analyses);
            now = new Linked(
                    change, journal.last(), catalogue, new Once<>(() -> new Search(catalogue, index, names.get())));
            linked = now;
        }
        return now;
    }

    /** What {@code query} finds in everything that is in the store now. */
    public Answer ask(Query query) {
        index.catchUp(store);
        Linked now = linked();
        return now.search()
                .get()
                .answer(query, query.actor().isEmpty() ? Optional.empty() : actor(now.catalogue(), query.actor()));
    }

    /**
     * The actor whose mention stands at a place.
     *
     * @param place digits of a report and a span in its text, {@code 0123456789abcdef-12-34}, or the actor's id
     */
    public Optional<Identity> actor(Catalogue catalogue, String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return catalogue.identity(place).filter(i -> !i.mentions().isEmpty());
        }
        int start = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        return catalogue.reportThatBegins(matcher.group(1)).flatMap(report -> analysis(report.id()).stream()
                .flatMap(a -> a.entities().mentions().stream())
                .filter(m -> m.span().start() == start && m.span().end() == end)
                .flatMap(m -> catalogue.identity(report.id(), m.entity()).stream())
                .findFirst());
    }

    /** The passages of a report that answer {@code wanted}. */
    public List<SearchHit.Snippet> snippets(ReportId report, List<Wanted> wanted) {
        return index.snippets(report, wanted);
    }

    /** Brings the search index up to date. */
    public void catchUp() {
        index.catchUp(store);
    }

    /** See {@link SearchIndex#search}. */
    public List<SearchHit> search(String query, @Nullable Language language, int most) {
        index.catchUp(store);
        return index.search(query, language, most);
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
