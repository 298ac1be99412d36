package org.jiheng.survey.turnout.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.persistence.BallotsUnavailable;
import org.jiheng.survey.turnout.Turnout;
import org.jiheng.survey.wave.WaveId;

/** Numbers of ballots, counted anew each time: those that wait in the intake, and those that were counted at a close. */
@ApplicationScoped
public class BallotCounts {
    private static final String UNDEFINED_TABLE = "42P01";

    private static final String COUNTED =
            "SELECT group_code, channel, ballots FROM ballot_count WHERE cycle = ? AND wave = ?";

    private final AgroalDataSource database;

    BallotCounts(AgroalDataSource database) {
        this.database = database;
    }

    /** By group and channel; where nothing came in there is no entry. */
    public List<Turnout> turnout(WaveId wave) {
        try (Connection connection = database.getConnection()) {
            Optional<List<Turnout>> turnout = Optional.empty();
            // A wave that is closed between the look and the count has its counts elsewhere then
            while (turnout.isEmpty()) {
                turnout = counted(connection, wave);
            }
            return turnout.get();
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** By wave; a wave without ballots has no entry. */
    public Map<String, Long> byWave(String cycle) {
        Map<String, Long> counts = new HashMap<>();
        for (String wave : waves(cycle)) {
            long ballots = turnout(new WaveId(cycle, wave)).stream()
                    .mapToLong(Turnout::ballots)
                    .sum();
            if (ballots > 0) {
                counts.put(wave, ballots);
            }
        }
        return counts;
    }

    private static Optional<List<Turnout>> counted(Connection connection, WaveId wave) throws SQLException {
        Optional<String> intake = intake(connection, wave);
        String all = intake.map(table -> COUNTED + " UNION ALL SELECT group_code, channel, count(*) FROM " + table
                        + " GROUP BY group_code, channel")
                .orElse(COUNTED);
        try (PreparedStatement select = connection.prepareStatement("SELECT group_code, channel, sum(ballots) FROM ("
                + all + ") AS taken_in GROUP BY group_code, channel ORDER BY group_code, channel")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            return Optional.of(read(select));
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The table in which the wave's ballots wait, if it is open. */
    private static Optional<String> intake(Connection connection, WaveId wave) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 'intake.ballot_' || number FROM wave WHERE cycle = ? AND wave = ? AND state = 'OPEN'")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static List<Turnout> read(PreparedStatement select) throws SQLException {
        List<Turnout> turnout = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                turnout.add(new Turnout(rows.getString(1), Channel.valueOf(rows.getString(2)), rows.getLong(3)));
            }
        }
        return turnout;
    }

    private List<String> waves(String cycle) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT wave FROM wave WHERE cycle = ?")) {
            select.setString(1, cycle);
            List<String> waves = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waves.add(rows.getString(1));
                }
            }
            return waves;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
