package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.analysis.Shelf;
import org.whence.correction.Correction;
import org.whence.correction.Corrections;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.register.Linker;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.register.Rulings;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.SearchIndex;
import org.whence.search.Wanted;
import org.whence.store.Home;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.Rejection;
import org.whence.store.ShelfFile;
import org.whence.store.Store;
import org.whence.store.StoredReport;
import org.whence.syntax.LanguageSentences;

/** The reports of one home folder and everything that can be asked of them. Callable from any thread. */
public final class Library implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    /** Whoever asks for the register of so many reports waits for it; it takes a few seconds. */
    public static final int WAITED_FOR = 300;

    private static final int MOST_TRIES = 5;

    /** Registers kept open; a page that was begun with one before the last may still read it. */
    private static final int MOST_OPEN = 8;

    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{10,64})-(\\d{1,9})-(\\d{1,9})");

    private final Once<Analyzer> analyzer;
    private final Once<Linker> linker;
    private final Once<NameMatcher> names = new Once<>(NameMatcher::load);
    private final Store store;
    private final SearchIndex index;
    /** Names the rules that make the register; empty if no register made by them is to be kept. */
    private final String rules;

    /** Held by whoever makes the register. */
    private final Object linking = new Object();

    private final Queue<Catalogue> opened = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean catchingUp = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(r, "linking");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean inBackground;
    private volatile @Nullable Linked linked;
    private @Nullable Journal journal;

    /** A register and the state of the store that it was made from. */
    private record Linked(KeptRegister.Mark mark, Catalogue catalogue, Once<Search> search) {}

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

    private Library(Once<Analyzer> analyzer, Once<Linker> linker, Store store, SearchIndex index, String rules) {
        this.analyzer = analyzer;
        this.linker = linker;
        this.rules = rules;
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
                SearchIndex.open(home),
                shipped());
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
                SearchIndex.open(home),
                shipped());
    }

    /** The same, with a register made by {@code linker}. */
    public static Library open(Home home, Analyzer analyzer, Linker linker) {
        return new Library(
                new Once<>(() -> analyzer),
                new Once<>(() -> linker),
                Store.open(home, analyzer.sentences()),
                SearchIndex.open(home),
                "");
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
                SearchIndex.open(home),
                shipped());
    }

    public Analyzer analyzer() {
        return analyzer.get();
    }

    public Store store() {
        return store;
    }

    /** The list of reports, newest day first, undated last. */
    public List<StoredReport> reports() {
        return reports(corrections());
    }

    private List<StoredReport> reports(Corrections corrections) {
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

    /** The same without sentences, which is twice as quick: what most pages show. */
    public Optional<Analysis> outline(ReportId id) {
        Journal now = journal();
        return store.outline(id).map(a -> outline(a, now));
    }

    private Analysis corrected(Journal journal, Analysis analysis) {
        ReportId id = analysis.report().id();
        if (journal.corrections().about(id).isEmpty()) {
            return analysis;
        }
        return journal.again().computeIfAbsent(id, k -> journal.corrections()
                .on(analysis, r -> analyzer.get().analyze(r)));
    }

    /** What can be said of one report alone, whether it is in the store or not. To be closed. */
    public Catalogue alone(Analysis analysis) {
        Register register = linker.get().link(List.of(analysis));
        return new Catalogue(KeptRegister.inMemory(
                new KeptRegister.Mark("", 0, 0),
                new KeptRegister.Making(
                        () -> List.of(row(analysis.report())),
                        register::to,
                        each -> each.accept(analysis),
                        (word, language) -> "")));
    }

    private static StoredReport row(Report report) {
        Outlet outlet = report.outlet();
        return new StoredReport(
                0,
                report.id(),
                report.source(),
                report.language().tag(),
                report.title(),
                outlet == null ? null : outlet.name(),
                report.day().map(PublicationDate::value).orElse(null));
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

    /** The rules that ship with the program, by the file that they are in; empty where that tells nothing. */
    private static String shipped() {
        CodeSource source = KeyedLinker.class.getProtectionDomain().getCodeSource();
        try {
            Path file = source == null ? null : Path.of(source.getLocation().toURI());
            return file == null
                    ? ""
                    : file.getFileName() + " " + Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis();
        } catch (URISyntaxException | IOException e) {
            return "";
        }
    }

    /**
     * From now on {@link #catalogue} and {@link #ask} of a library of more than {@link #WAITED_FOR} reports answer from the last
     * register while the next one is being made.
     */
    public void linkInBackground() {
        inBackground = true;
    }

    /** The register of everything that is in the store now, in memory; made anew only when something changed. */
    public Register register() {
        Catalogue newest = newest();
        return newest.register().register(reports(new Outlines(store, a -> outline(a, journal()))));
    }

    /** The catalogue of everything that is in the store now: whoever asks waits for it. */
    public Catalogue newest() {
        return linked().catalogue();
    }

    /** The register of {@link #register}, or the last one before it (see {@link #linkInBackground}), with the ways through it. */
    public Catalogue catalogue() {
        return served().catalogue();
    }

    /**
     * How many changes of the store, and of the journal, {@link #catalogue} does not know of yet.
     *
     * @return 0 if it is up to date
     */
    public long behind() {
        Linked now = linked;
        return now == null
                ? 0
                : store.lastChange()
                        - now.mark().change()
                        + store.lastCorrection()
                        - now.mark().correction();
    }

    private Linked served() {
        if (!inBackground) {
            return linked();
        }
        if (linked == null) {
            // what was kept serves until the rest is known
            synchronized (linking) {
                if (linked == null) {
                    linked = kept(mark -> mark.rules().equals(rules));
                }
            }
        }
        Linked now = linked;
        if (now == null || now.mark().equals(mark(journal())) || store.size() <= WAITED_FOR) {
            return linked();
        }
        if (catchingUp.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    linked();
                } catch (RuntimeException e) {
                    LOG.error("linking", e);
                } finally {
                    catchingUp.set(false);
                }
            });
        }
        return now;
    }

    private KeptRegister.Mark mark(Journal journal) {
        return new KeptRegister.Mark(rules, store.lastChange(), journal.last());
    }

    private Linked linked() {
        synchronized (linking) {
            Journal journal = journal();
            KeptRegister.Mark mark = mark(journal);
            Linked now = linked;
            if (now == null) {
                now = kept(mark::equals);
            }
            for (int tries = 1; now == null || !now.mark().equals(mark); tries++) {
                try {
                    now = made(mark, journal);
                } catch (StoredAnalyses.GoneException e) {
                    // the store changed meanwhile; from one that changes without end nothing can be made
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                    mark = mark(journal);
                }
            }
            linked = now;
            return now;
        }
    }

    private @Nullable Linked kept(Predicate<KeptRegister.Mark> wanted) {
        return rules.isEmpty()
                ? null
                : KeptRegister.open(store.home(), wanted).map(this::linked).orElse(null);
    }

    private static List<Report> reports(Analyses outlines) {
        List<Report> reports = new ArrayList<>();
        outlines.forEach(a -> reports.add(a.report()));
        return reports;
    }

    /** As corrected; with its sentences only if somebody did correct it. */
    private Analysis outline(Analysis outline, Journal journal) {
        ReportId id = outline.report().id();
        return journal.corrections().about(id).isEmpty()
                ? outline
                : analysis(id).orElse(outline);
    }

    private Linked made(KeptRegister.Mark mark, Journal journal) {
        Corrections corrections = journal.corrections();
        List<Analysis> meant = corrections.standing().stream()
                .flatMap(c -> c.places().stream())
                .map(Passage::report)
                .distinct()
                .flatMap(id -> analysis(id).stream())
                .toList();
        Analyses analyses = new StoredAnalyses(store, a -> corrected(journal, a)).holding(held());
        Rulings rulings = corrections.rulings(meant);
        int size = analyses.ids().size();
        KeptRegister.Making making = making(journal, sink -> link(analyses, rulings, sink));
        if (!rules.isEmpty() && size > 0) {
            try {
                KeptRegister.keep(store.home(), mark, making);
                Linked kept = kept(mark::equals);
                if (kept != null) {
                    return kept;
                }
            } catch (UncheckedIOException e) {
                LOG.warn("{}", e.getMessage());
            }
        }
        return linked(KeptRegister.inMemory(mark, making));
    }

    /**
     * Keeps a register that was made elsewhere, on several machines or by another linker, as that of everything that is in the
     * store now.
     *
     * @param register gives the whole register to the sink that it gets
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public void keep(Consumer<RegisterSink> register) {
        synchronized (linking) {
            Journal journal = journal();
            KeptRegister.keep(store.home(), mark(journal), making(journal, register));
            linked = null;
        }
    }

    private KeptRegister.Making making(Journal journal, Consumer<RegisterSink> register) {
        return new KeptRegister.Making(
                () -> reports(journal.corrections()),
                sink -> register.accept(journal.corrections().on(sink)),
                each -> store.forEachOutline(a -> each.accept(outline(a, journal))),
                (word, language) -> names.get().soundKey(word, language));
    }

    /** The registers of large collections are made beside memory, with what their reports are compared by. */
    private void link(Analyses analyses, Rulings rulings, RegisterSink sink) {
        if (rules.isEmpty() || analyses.ids().size() <= WAITED_FOR) {
            linker.get().link(analyses, rulings).to(sink);
            return;
        }
        ShelfFile shelf;
        try {
            shelf = ShelfFile.in(store.home().folder());
        } catch (UncheckedIOException e) {
            LOG.warn("{}", e.getMessage());
            linker.get().link(analyses, rulings, Shelf.inMemory(), sink);
            return;
        }
        try (shelf) {
            linker.get().link(analyses, rulings, shelf, sink);
        }
    }

    /** Analyses that linking may hold at once: a twentieth of the memory at about 130 KB each, two hundred at least. */
    private static int held() {
        return (int) Math.max(200, Math.min(10_000, Runtime.getRuntime().maxMemory() >> 21));
    }

    private Linked linked(KeptRegister register) {
        Catalogue catalogue = new Catalogue(register);
        opened.add(catalogue);
        while (opened.size() > MOST_OPEN) {
            opened.remove().close();
        }
        return new Linked(register.mark(), catalogue, new Once<>(() -> new Search(catalogue, index, names.get())));
    }

    /** What {@code query} finds in everything that is in the store now. */
    public Answer ask(Query query) {
        index.catchUp(store);
        Linked now = served();
        return now.search()
                .get()
                .answer(query, query.actor().isEmpty() ? Optional.empty() : actor(now.catalogue(), query.actor()));
    }

    /**
     * The actor whose mention stands at a place.
     *
     * @param place digits of a report and a span in its text, {@code 0123456789abcdef-12-34}, or the actor's id
     */
    public Optional<Kept<Identity>> actor(Catalogue catalogue, String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return catalogue.register().entity(place).filter(i -> !i.item()
                    .mentions()
                    .isEmpty());
        }
        int start = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        return catalogue.reportThatBegins(matcher.group(1)).flatMap(report -> outline(report.id()).stream()
                .flatMap(a -> a.entities().mentions().stream())
                .filter(m -> m.span().start() == start && m.span().end() == end)
                .flatMap(m -> catalogue.register().entity((int) report.seq(), m.entity()).stream())
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
        worker.shutdownNow();
        opened.forEach(Catalogue::close);
        index.close();
        store.close();
    }
}
