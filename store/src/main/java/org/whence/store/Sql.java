package org.whence.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database whose statements are prepared once. For one thread at a time. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /** @param where path of a file, or {@code :memory:} */
    static Sql open(String where) throws SQLException {
        return new Sql(DriverManager.getConnection("jdbc:sqlite:" + where));
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    interface Each {
        void take(ResultSet row) throws SQLException;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void update(String sql, @Nullable Object... values) throws SQLException {
        filled(sql, values).executeUpdate();
    }

    <T> List<T> rows(String sql, Row<T> form, @Nullable Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(form.of(row)), values);
        return rows;
    }

    void each(String sql, Each each, @Nullable Object... values) throws SQLException {
        try (ResultSet result = filled(sql, values).executeQuery()) {
            while (result.next()) {
                each.take(result);
            }
        }
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Closes what is open, whatever happens. */
    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            // nothing is written through it any more
        }
    }
}
