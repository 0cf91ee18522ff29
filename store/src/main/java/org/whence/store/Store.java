package org.whence.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.report.Issue;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.SentenceSplitter;
import org.whence.wire.AnalysisJson;

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

    private final Home home;
    private final Connection connection;
    private final SentenceSplitter splitter;
    private final @Nullable WriterLock lock;

    private Store(Home home, Connection connection, SentenceSplitter splitter, @Nullable WriterLock lock) {
        this.home = home;
        this.connection = connection;
        this.splitter = splitter;
        this.lock = lock;
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
            if (lock != null) {
                migrations.apply(connection, home.folder().toString());
            } else {
                migrations.applied(connection, home.folder().toString());
            }
            return new Store(home, connection, splitter, lock);
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

    public synchronized Optional<Analysis> analysis(ReportId id) {
        return rows(
                        "SELECT analysis FROM report WHERE id = ?",
                        statement -> statement.setString(1, id.value()),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .map(this::analysis);
    }

    /** The report of an analysis alone, which is much quicker to read. */
    public synchronized Optional<Report> report(ReportId id) {
        return rows(
                        "SELECT analysis FROM report WHERE id = ?",
                        statement -> statement.setString(1, id.value()),
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
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
            Report report = analysis.report();
            synchronized (Store.this) {
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
