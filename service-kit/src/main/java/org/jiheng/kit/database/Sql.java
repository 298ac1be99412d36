package org.jiheng.kit.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.postgresql.PGConnection;

/**
 * Statements in the running transaction. No cache lies between: what is read after a lock is what the lock protects.
 * Parameters may be null, text, numbers, booleans, UUIDs, dates, instants, enums and collections of text.
 */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of the row at the cursor. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String query, Reader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new DatabaseRefuses(e);
        }
    }

    public <T> Optional<T> first(String query, Reader<T> reader, Object... parameters) {
        return list(query, reader, parameters).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int update(String statement, Object... parameters) {
        return update(statement, List.<Object[]>of(parameters))[0];
    }

    /** One round trip for all rows of parameters; how many rows each of them changed. */
    public int[] update(String statement, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] parameters : rows) {
                bind(prepared, parameters);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseRefuses(e);
        }
    }

    /**
     * Many rows by {@code COPY … FROM STDIN}: nothing is parsed or planned for them, and every constraint and trigger holds as
     * for an INSERT.
     *
     * @param rows their columns in the statement's order, null for NULL
     */
    public void copy(String statement, List<List<String>> rows) {
        try (Connection connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(CopyText.of(rows)));
        } catch (SQLException e) {
            throw new DatabaseRefuses(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, sqlValue(statement, parameters[i]));
        }
    }

    private static Object sqlValue(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> texts) {
            return statement.getConnection().createArrayOf("text", texts.toArray());
        }
        return value;
    }
}
