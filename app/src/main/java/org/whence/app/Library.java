package org.whence.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.register.Linker;
import org.whence.register.Register;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.SearchIndex;
import org.whence.store.Home;
import org.whence.store.Rejection;
import org.whence.store.Store;
import org.whence.store.StoredReport;
import org.whence.syntax.LanguageSentences;

/** The reports of one home folder and everything that can be asked of them. Callable from any thread. */
public final class Library implements AutoCloseable {
    private final Once<Analyzer> analyzer;
    private final Once<Linker> linker;
    private final Store store;
    private final SearchIndex index;
    private @Nullable Linked linked;

    /** A register and the state of the store that it was made from. */
    private record Linked(long change, Register register) {}

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
        return store.reports();
    }

    public List<Rejection> rejections() {
        return store.rejections();
    }

    public Optional<Analysis> analysis(ReportId id) {
        return store.analysis(id);
    }

    /** The register of everything that is in the store now; made anew only when something changed. */
    public synchronized Register register() {
        long change = store.lastChange();
        Linked now = linked;
        if (now == null || now.change() != change) {
            List<Analysis> analyses = new ArrayList<>();
            store.forEachAnalysis(analyses::add);
            now = new Linked(change, linker.get().link(analyses));
            linked = now;
        }
        return now.register();
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
