package org.whence.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.correction.Correction;
import org.whence.report.Issue;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.SentenceSplitter;
import org.whence.wire.AnalysisJson;
import org.whence.wire.CorrectionJson;

/**
 * Accepted reports in one SQLite database. One process writes at a time, any number read meanwhile (write-ahead log). What
 * {@link Writer#commit} has returned for is on the disk ({@code synchronous=FULL}), even if the machine loses power.
 *
 * <p>One connection, used under this object's lock: callable from any thread, one at a time.
 */
public final class Store implements AutoCloseable {

    /** How long a reader waits for a writer's checkpoint before it gives up, in milliseconds. */
    private static final int BUSY_MILLIS = 10_000;

    /** Analyses fetched at a time when all are read. */
    private static final int PAGE = 200;

    private static final byte[] NOTHING = {};

    private final Home home;
    private final Connection connection;
    private final SentenceSplitter splitter;
    private final @Nullable WriterLock lock;
    private final boolean isOld;

    private Store(
            Home home, Connection connection, SentenceSplitter splitter, @Nullable WriterLock lock, boolean isOld) {
        this.home = home;
        this.connection = connection;
        this.splitter = splitter;
        this.lock = lock;
        this.isOld = isOld;
    }

    /**
     * Opens the store in {@code home} for reading, and makes it if there is none.
     *
     * @param splitter the one that analyses are made with; see {@link AnalysisJson#read}
     * @throws StoreException if it is of a newer version or damaged
     */
    public static Store open(Home home, SentenceSplitter splitter) {
        if (!Files.exists(home.database())) {
            openForWriting(home, splitter).close();
        }
        Store store = open(home, splitter, null);
        if (!store.isOld) {
            return store;
        }
        // made by an older program: whoever opens it first brings it up to date
        store.close();
        openForWriting(home, splitter).close();
        return open(home, splitter, null);
    }

    /**
     * Opens the store for reading and writing.
     *
     * @throws StoreException also if another process writes to it
     */
    public static Store openForWriting(Home home, SentenceSplitter splitter) {
        WriterLock lock = WriterLock.take(home);
        try {
            return open(home, splitter, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Store open(Home home, SentenceSplitter splitter, @Nullable WriterLock lock) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout=" + BUSY_MILLIS);
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("PRAGMA foreign_keys=ON");
            }
            Migrations migrations = Migrations.shipped();
            boolean isOld = false;
            if (lock != null) {
                migrations.apply(connection, home.folder().toString());
            } else {
                isOld = !migrations.isAll(
                        migrations.applied(connection, home.folder().toString()));
            }
            return new Store(home, connection, splitter, lock, isOld);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new StoreException(
                    "the store in " + home.folder() + " cannot be opened (" + e.getMessage()
                            + "); mend the file with the sqlite3 program, or use a fresh --home",
                    e);
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // the fault that led here is the one to report
            }
        }
    }

    public Home home() {
        return home;
    }

    /** Everything of the list of reports, by day (undated last), then by id. */
    public synchronized List<StoredReport> reports() {
        return rows(
                "SELECT seq, id, source, language, title, outlet, published FROM report"
                        + " ORDER BY published IS NULL, published DESC, id",
                statement -> {},
                Store::row);
    }

    /** Rows that came or changed after {@code seq}, in the order of their changes. */
    public synchronized List<StoredReport> since(long seq) {
        return rows(
                "SELECT seq, id, source, language, title, outlet, published FROM report WHERE seq > ? ORDER BY seq",
                statement -> statement.setLong(1, seq),
                Store::row);
    }

    /** The last change; 0 for an empty store. Two equal answers mean that nothing changed in between. */
    public synchronized long lastChange() {
        return rows("SELECT coalesce(max(seq), 0) FROM report", statement -> {}, row -> row.getLong(1))
                .get(0);
    }

    /** How many reports there are. */
    public synchronized int size() {
        return rows("SELECT count(*) FROM report", statement -> {}, row -> row.getInt(1))
                .get(0);
    }

    /** The ids of all reports, sorted. */
    public synchronized List<ReportId> ids() {
        return rows("SELECT id FROM report ORDER BY id", statement -> {}, row -> new ReportId(row.getString(1)));
    }

    public Optional<Analysis> analysis(ReportId id) {
        return deflated(id).map(this::analysis);
    }

    /** An analysis without tokens and sentences, which is twice as quick to read. */
    public Optional<Analysis> outline(ReportId id) {
        return deflated(id).map(Store::outline);
    }

    private static Analysis outline(byte[] deflated) {
        return AnalysisJson.read(new String(Deflated.inflate(deflated), StandardCharsets.UTF_8), report -> List.of());
    }

    private synchronized Optional<byte[]> deflated(ReportId id) {
        return rows(
                        "SELECT analysis FROM report WHERE id = ?",
                        statement -> statement.setString(1, id.value()),
                        row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    /** The report of an analysis alone, which is much quicker to read. */
    public Optional<Report> report(ReportId id) {
        return deflated(id)
                .map(deflated ->
                        AnalysisJson.readReport(new String(Deflated.inflate(deflated), StandardCharsets.UTF_8)));
    }

    /** Calls {@code each} with every analysis, by id; never holds more than a page of them. */
    public void forEachAnalysis(Consumer<Analysis> each) {
        String after = "";
        for (List<StoredAnalysis> page = page(after); !page.isEmpty(); page = page(after)) {
            for (StoredAnalysis stored : page) {
                each.accept(analysis(stored.deflated()));
                after = stored.id();
            }
        }
    }

    /** {@link #forEachAnalysis} without tokens and sentences, for those who look at neither: twice as quick. */
    public void forEachOutline(Consumer<Analysis> each) {
        String after = "";
        for (List<StoredAnalysis> page = page(after); !page.isEmpty(); page = page(after)) {
            for (StoredAnalysis stored : page) {
                each.accept(outline(stored.deflated()));
                after = stored.id();
            }
        }
    }

    private record StoredAnalysis(String id, byte[] deflated) {}

    private synchronized List<StoredAnalysis> page(String after) {
        return rows(
                "SELECT id, analysis FROM report WHERE id > ? ORDER BY id LIMIT " + PAGE,
                statement -> statement.setString(1, after),
                row -> new StoredAnalysis(row.getString(1), row.getBytes(2)));
    }

    private Analysis analysis(byte[] deflated) {
        return AnalysisJson.read(new String(Deflated.inflate(deflated), StandardCharsets.UTF_8), splitter);
    }

    /** The bytes as they came. */
    public synchronized Optional<byte[]> bytes(ReportId id) {
        return rows(
                        "SELECT bytes FROM report WHERE id = ?",
                        statement -> statement.setString(1, id.value()),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .map(Deflated::inflate);
    }

    /** Input that gave no report, by source. */
    public synchronized List<Rejection> rejections() {
        return rows(
                "SELECT source, code, what, mend FROM rejection ORDER BY source, code",
                statement -> {},
                row -> new Rejection(
                        row.getString(1),
                        new Issue(row.getString(2), row.getString(1), row.getString(3), row.getString(4))));
    }

    /** What stands for an item now. */
    private record Standing(String fingerprint, ReportId report, Instant seen) {}

    private @Nullable Standing standing(String key) {
        return rows(
                        "SELECT fingerprint, report, seen FROM item WHERE key = ?",
                        statement -> statement.setString(1, key),
                        row -> new Standing(
                                row.getString(1), new ReportId(row.getString(2)), Instant.parse(row.getString(3))))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean sameWords(Report one, Report other) {
        return one.title().equals(other.title()) && one.text().equals(other.text());
    }

    /** What a feed last said of the item with {@code key}; empty if it was never met. */
    public synchronized Optional<String> fingerprint(String key) {
        return Optional.ofNullable(standing(key)).map(Standing::fingerprint);
    }

    /** The earlier states of all items, by item and time. */
    public synchronized List<Revision> revisions() {
        return rows(
                "SELECT item, report, seen, source FROM revision ORDER BY item, seen, report",
                statement -> {},
                row -> new Revision(
                        row.getString(1),
                        new ReportId(row.getString(2)),
                        Instant.parse(row.getString(3)),
                        row.getString(4)));
    }

    /** Reports that stood for an item once and no longer do. */
    public synchronized List<ReportId> replaced() {
        return rows(
                "SELECT DISTINCT report FROM revision WHERE report NOT IN (SELECT id FROM report) ORDER BY report",
                statement -> {},
                row -> new ReportId(row.getString(1)));
    }

    /** The answers that a report rests on, by time. */
    public synchronized List<Fetch> evidence(ReportId report) {
        return rows(
                "SELECT asked, address, at, status, headers, sha256, via, body FROM fetch"
                        + " JOIN evidence ON evidence.fetch = fetch.number WHERE evidence.report = ? ORDER BY at, number",
                statement -> statement.setString(1, report.value()),
                Store::fetch);
    }

    /** The bytes of every answer, as they were kept with it, with a report or with a revision; none where they are lost. */
    public void forEachEvidence(BiConsumer<Fetch, byte[]> each) {
        List<Long> numbers;
        synchronized (this) {
            numbers = rows("SELECT number FROM fetch ORDER BY number", statement -> {}, row -> row.getLong(1));
        }
        for (long number : numbers) {
            Fetch fetch;
            byte[] kept;
            synchronized (this) {
                fetch = rows(
                                "SELECT asked, address, at, status, headers, sha256, via, body FROM fetch WHERE number = ?",
                                statement -> statement.setLong(1, number),
                                Store::fetch)
                        .get(0);
                kept = fetch.body().length > 0 ? fetch.body() : bytesOf(number);
            }
            each.accept(fetch, kept);
        }
    }

    private byte[] bytesOf(long number) {
        return rows(
                        "SELECT bytes FROM report JOIN evidence ON evidence.report = report.id WHERE fetch = ?1"
                                + " UNION ALL SELECT bytes FROM revision JOIN evidence ON evidence.report = revision.report"
                                + " WHERE fetch = ?1 LIMIT 1",
                        statement -> statement.setLong(1, number),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .map(Deflated::inflate)
                .orElse(NOTHING);
    }

    private static Fetch fetch(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(8);
        return new Fetch(
                row.getString(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                row.getInt(4),
                row.getString(5).lines().toList(),
                row.getString(6),
                row.getString(7),
                body == null ? NOTHING : Deflated.inflate(body));
    }

    /** Where the last visit to the feed at {@code address} left off. */
    public synchronized Optional<FeedState> feed(String address) {
        return rows(
                        "SELECT address, etag, last_modified, next, failures FROM feed WHERE address = ?",
                        statement -> statement.setString(1, address),
                        row -> new FeedState(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.parse(row.getString(4)),
                                row.getInt(5)))
                .stream()
                .findFirst();
    }

    /** Every correction, oldest first. */
    public synchronized List<Correction> corrections() {
        return rows("SELECT number, entry FROM correction ORDER BY number", statement -> {}, row -> CorrectionJson.read(
                        row.getString(2))
                .numbered(row.getLong(1)));
    }

    /** The number of the newest correction; 0 if there is none. */
    public synchronized long lastCorrection() {
        return rows("SELECT coalesce(max(number), 0) FROM correction", statement -> {}, row -> row.getLong(1))
                .get(0);
    }

    /**
     * Adds an entry to the journal of corrections, also in a store that was opened for reading: a person decides while a
     * machine reads on. The same entry twice is one.
     *
     * @param correction whose own number does not count
     * @return the correction with its number
     */
    public synchronized Correction correct(Correction correction) {
        String entry = CorrectionJson.write(correction.numbered(0));
        execute("INSERT OR IGNORE INTO correction (entry) VALUES (?)", entry);
        long number = rows(
                        "SELECT number FROM correction WHERE entry = ?",
                        statement -> statement.setString(1, entry),
                        row -> row.getLong(1))
                .get(0);
        return correction.numbered(number);
    }

    /** Every watch, oldest first. */
    public synchronized List<Watch> watches() {
        return rows(
                "SELECT number, name, query, visited FROM watch ORDER BY number",
                statement -> {},
                row -> new Watch(row.getLong(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))));
    }

    /** Saves a query as a watch; {@code now} is its first visit. */
    public synchronized Watch watch(String name, String query, Instant now) {
        execute("INSERT INTO watch (name, query, visited) VALUES (?, ?, ?)", name, query, now.toString());
        List<Watch> all = watches();
        return all.get(all.size() - 1);
    }

    /** Forgets a watch and what it found. */
    public synchronized void unwatch(long number) {
        execute("DELETE FROM finding WHERE watch = ?", number);
        execute("DELETE FROM watch WHERE number = ?", number);
    }

    /** Notes that somebody looked at what a watch found. */
    public synchronized void visited(long watch, Instant now) {
        execute("UPDATE watch SET visited = ? WHERE number = ?", now.toString(), watch);
    }

    /**
     * Notes what a watch finds now. A report keeps the time at which it was first found.
     *
     * @return every finding of the watch, newest first
     */
    public synchronized List<Finding> found(long watch, List<ReportId> reports, Instant now) {
        Set<String> known = new HashSet<>(rows(
                "SELECT report FROM finding WHERE watch = ?",
                statement -> statement.setLong(1, watch),
                row -> row.getString(1)));
        for (ReportId report : reports) {
            if (!known.contains(report.value())) {
                execute(
                        "INSERT OR IGNORE INTO finding (watch, report, at) VALUES (?, ?, ?)",
                        watch,
                        report.value(),
                        now.toString());
            }
        }
        return rows(
                "SELECT report, at FROM finding WHERE watch = ? ORDER BY at DESC, report",
                statement -> statement.setLong(1, watch),
                row -> new Finding(new ReportId(row.getString(1)), Instant.parse(row.getString(2))));
    }

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What {@code PRAGMA integrity_check} finds; empty if all is well. */
    public synchronized List<String> damage() {
        return rows("PRAGMA integrity_check", statement -> {}, row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    /**
     * Begins a batch of changes.
     *
     * @throws IllegalStateException if the store was opened for reading
     */
    public Writer writer() {
        if (lock == null) {
            throw new IllegalStateException("the store was opened for reading; use openForWriting");
        }
        return new Writer();
    }

    /** A batch of changes; nothing of it is there before {@link #commit}. One at a time. */
    public final class Writer implements AutoCloseable {
        private boolean open = true;

        private Writer() {
            autoCommit(false);
        }

        /** Takes a report in. The same bytes twice are one report. */
        public Acceptance accept(Analysis analysis, byte[] bytes) {
            return accept(analysis, bytes, null, null);
        }

        /**
         * Takes in a report that may be a new state of something that is there. Of several states the newest stands, whatever
         * came first; the others are revisions. A state with the same text is none.
         *
         * @param item null if it will not be met again
         * @param fetch the answer that it rests on; null if there is none
         */
        public Acceptance accept(Analysis analysis, byte[] bytes, @Nullable Item item, @Nullable Fetch fetch) {
            synchronized (Store.this) {
                Acceptance acceptance = item == null ? insert(analysis, bytes) : revise(analysis, bytes, item);
                if (fetch != null && acceptance != Acceptance.ALREADY_THERE) {
                    keep(fetch, analysis.report().id());
                }
                return acceptance;
            }
        }

        private Acceptance insert(Analysis analysis, byte[] bytes) {
            Report report = analysis.report();
            String there = rows(
                            "SELECT source FROM report WHERE id = ?",
                            statement -> statement.setString(1, report.id().value()),
                            row -> row.getString(1))
                    .stream()
                    .findFirst()
                    .orElse(null);
            if (there != null && there.compareTo(report.source()) <= 0) {
                return Acceptance.ALREADY_THERE;
            }
            if (there != null) {
                update("DELETE FROM report WHERE id = ?", report.id().value());
            }
            update("DELETE FROM rejection WHERE source = ?", report.source());
            update(
                    "INSERT INTO report (id, source, language, title, outlet, published, analysis, bytes)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    report.id().value(),
                    report.source(),
                    report.language().tag(),
                    report.title(),
                    report.outlet() == null ? null : report.outlet().name(),
                    report.day().map(d -> d.value()).orElse(null),
                    Deflated.deflate(AnalysisJson.write(analysis).getBytes(StandardCharsets.UTF_8)),
                    Deflated.deflate(bytes));
            return there == null ? Acceptance.ADDED : Acceptance.RENAMED;
        }

        private Acceptance revise(Analysis analysis, byte[] bytes, Item item) {
            Standing standing = standing(item.key());
            if (standing == null) {
                stand(item, analysis.report().id());
                return insert(analysis, bytes);
            }
            ReportId id = analysis.report().id();
            boolean newer = item.seen().isAfter(standing.seen())
                    || item.seen().equals(standing.seen()) && id.compareTo(standing.report()) > 0;
            Analysis there = Store.this.analysis(standing.report()).orElse(null);
            if (there == null) {
                stand(item, id);
                return insert(analysis, bytes);
            }
            if (id.equals(standing.report()) || sameWords(there.report(), analysis.report())) {
                String fingerprint = item.fingerprint().isEmpty() ? standing.fingerprint() : item.fingerprint();
                update("UPDATE item SET fingerprint = ? WHERE key = ?", fingerprint, item.key());
                return Acceptance.ALREADY_THERE;
            }
            if (!newer) {
                boolean known = !rows(
                                "SELECT 1 FROM revision WHERE item = ? AND report = ?",
                                statement -> {
                                    statement.setString(1, item.key());
                                    statement.setString(2, id.value());
                                },
                                row -> row.getInt(1))
                        .isEmpty();
                if (!known) {
                    update(
                            "INSERT INTO revision (item, report, seen, source, analysis, bytes) VALUES (?, ?, ?, ?, ?, ?)",
                            item.key(),
                            id.value(),
                            item.seen().toString(),
                            analysis.report().source(),
                            Deflated.deflate(AnalysisJson.write(analysis).getBytes(StandardCharsets.UTF_8)),
                            Deflated.deflate(bytes));
                }
                return known ? Acceptance.ALREADY_THERE : Acceptance.REVISED;
            }
            update(
                    "INSERT OR IGNORE INTO revision (item, report, seen, source, analysis, bytes)"
                            + " SELECT ?, id, ?, source, analysis, bytes FROM report WHERE id = ?",
                    item.key(),
                    standing.seen().toString(),
                    standing.report().value());
            stand(item, id);
            // another item may have had the same bytes, and then they stand for that one still
            update(
                    "DELETE FROM report WHERE id = ? AND NOT EXISTS (SELECT 1 FROM item WHERE report = ?)",
                    standing.report().value(),
                    standing.report().value());
            insert(analysis, bytes);
            return Acceptance.REVISED;
        }

        private void stand(Item item, ReportId report) {
            update(
                    "INSERT OR REPLACE INTO item (key, fingerprint, report, seen) VALUES (?, ?, ?, ?)",
                    item.key(),
                    item.fingerprint(),
                    report.value(),
                    item.seen().toString());
        }

        private void keep(Fetch fetch, ReportId report) {
            update(
                    "INSERT OR IGNORE INTO fetch (asked, address, at, status, headers, sha256, via, body)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    fetch.asked(),
                    fetch.address(),
                    fetch.at().toString(),
                    fetch.status(),
                    String.join("\n", fetch.headers()),
                    fetch.sha256(),
                    fetch.via(),
                    fetch.body().length == 0 ? null : Deflated.deflate(fetch.body()));
            update(
                    "INSERT OR IGNORE INTO evidence (report, fetch)"
                            + " SELECT ?, number FROM fetch WHERE asked = ? AND at = ? AND sha256 = ?",
                    report.value(),
                    fetch.asked(),
                    fetch.at().toString(),
                    fetch.sha256());
        }

        /** Keeps where a visit to a feed left off. */
        public void visited(FeedState state) {
            update(
                    "INSERT OR REPLACE INTO feed (address, etag, last_modified, next, failures) VALUES (?, ?, ?, ?, ?)",
                    state.address(),
                    state.etag(),
                    state.lastModified(),
                    state.next().toString(),
                    state.failures());
        }

        /** Keeps what is known of input that gave no report; once for each source and code. */
        public void reject(String source, Issue issue) {
            update(
                    "INSERT OR REPLACE INTO rejection (source, code, what, mend) VALUES (?, ?, ?, ?)",
                    source,
                    issue.code(),
                    issue.what(),
                    issue.mend());
        }

        /** Puts the batch on the disk and begins the next one. */
        public void commit() {
            synchronized (Store.this) {
                try {
                    connection.commit();
                } catch (SQLException e) {
                    throw failed(e);
                }
            }
        }

        /** Leaves out what was not committed. */
        @Override
        public void close() {
            if (open) {
                open = false;
                synchronized (Store.this) {
                    try {
                        connection.rollback();
                    } catch (SQLException e) {
                        throw failed(e);
                    }
                }
                autoCommit(true);
            }
        }

        private void update(String sql, @Nullable Object... values) {
            synchronized (Store.this) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    statement.executeUpdate();
                } catch (SQLException e) {
                    throw failed(e);
                }
            }
        }

        private void autoCommit(boolean on) {
            synchronized (Store.this) {
                try {
                    connection.setAutoCommit(on);
                } catch (SQLException e) {
                    throw failed(e);
                }
            }
        }
    }

    /** Fills the question marks of a statement. */
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Makes a value of a row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Filling filling, Row<T> form) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(form.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StoredReport row(ResultSet row) throws SQLException {
        return new StoredReport(
                row.getLong(1),
                new ReportId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private StoreException failed(SQLException e) {
        return new StoreException(
                "the store in " + home.folder() + " failed (" + e.getMessage()
                        + "); is the disk full? run whence check --home " + home.folder(),
                e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
