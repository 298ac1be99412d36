package org.jiheng.survey.wave.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.survey.wave.Act;

/** Statements with their values in the order of their question marks. */
@ApplicationScoped
class Statements {
    /** How a row is read. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    int execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new WavesUnavailable(e);
        }
    }

    <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new WavesUnavailable(e);
        }
    }

    /** From four columns: when it was recorded, the day given, whether that was entered back, who. */
    static Act act(ResultSet row, int first) throws SQLException {
        Dated dates = new Dated(
                row.getObject(first, OffsetDateTime.class).toInstant(),
                row.getObject(first + 1, LocalDate.class),
                row.getBoolean(first + 2));
        return new Act(dates, row.getString(first + 3));
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
