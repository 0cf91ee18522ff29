package org.whence.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a database to this program's form: numbered files of SQL, each applied once in a transaction of its own, its
 * checksum written down. A file is never edited after it was released; a change is a new file.
 */
final class Migrations {

    /** One file: {@code 001-reports.sql}. */
    record Migration(int number, String name, String sql, String sha256) {}

    private final List<Migration> all;

    private Migrations(List<Migration> all) {
        this.all = all;
    }

    /** Those that ship with the program. */
    static Migrations shipped() {
        return new Migrations(resource("list.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Migrations::migration)
                .toList());
    }

    static Migration migration(String name) {
        String sql = resource(name);
        return new Migration(Integer.parseInt(name.substring(0, 3)), name, sql, sha256(sql));
    }

    /**
     * Applies what is missing.
     *
     * @throws StoreException if the database was made by a newer program, or by one whose files differ from ours
     */
    void apply(Connection connection, String where) throws SQLException {
        Map<Integer, String> applied = applied(connection, where);
        for (Migration migration : all) {
            String known = applied.get(migration.number());
            if (known == null) {
                apply(connection, migration);
            } else if (!known.equals(migration.sha256())) {
                throw new StoreException(
                        "the store in " + where + " was made with another " + migration.name()
                                + " than this program's; use the program that made it, or a fresh --home",
                        null);
            }
        }
    }

    /** Whether {@code applied} are all that this program knows. */
    boolean isAll(Map<Integer, String> applied) {
        return all.stream().allMatch(migration -> applied.containsKey(migration.number()));
    }

    /** @throws StoreException if the database was made by a newer program */
    Map<Integer, String> applied(Connection connection, String where) throws SQLException {
        Map<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)");
            try (ResultSet rows = statement.executeQuery("SELECT number, sha256 FROM migration")) {
                while (rows.next()) {
                    applied.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        int newest = all.get(all.size() - 1).number();
        int found = applied.keySet().stream().mapToInt(n -> n).max().orElse(0);
        if (found > newest) {
            throw new StoreException(
                    "the store in " + where + " has version " + found + ", newer than the version " + newest
                            + " that this program knows; use a newer whence, or a fresh --home",
                    null);
        }
        return applied;
    }

    private static void apply(Connection connection, Migration migration) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(migration.sql())) {
                statement.execute(sql);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)")) {
                insert.setInt(1, migration.number());
                insert.setString(2, migration.name());
                insert.setString(3, migration.sha256());
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Our files have no semicolon inside a statement or a comment's line. */
    private static List<String> statements(String sql) {
        String bare = sql.lines()
                .map(line -> {
                    int comment = line.indexOf("--");
                    return comment < 0 ? line : line.substring(0, comment);
                })
                .reduce("", (a, b) -> a + "\n" + b);
        return List.of(bare.split(";")).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource migrations/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
