package org.jiheng.survey.tally.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.WaveId;

/** The tallies of counted waves. */
@ApplicationScoped
public class Tallies {
    private final AgroalDataSource database;

    Tallies(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps what was counted at a close, beside what was counted at the closes before; what nobody chose has no row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(ClosedWave wave, Tally tally) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO tally (cycle, wave, closing, unit, group_code, dimension, option, answers)
                        SELECT ?, ?, ?, new.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[]) AS new""")) {
            TallyRows rows = TallyRows.of(tally);
            insert.setString(1, wave.id().cycle());
            insert.setString(2, wave.id().wave());
            insert.setInt(3, wave.closing());
            insert.setArray(4, connection.createArrayOf("text", rows.units().toArray()));
            insert.setArray(5, connection.createArrayOf("text", rows.groups().toArray()));
            insert.setArray(
                    6, connection.createArrayOf("text", rows.dimensions().toArray()));
            insert.setArray(7, connection.createArrayOf("text", rows.options().toArray()));
            insert.setArray(8, connection.createArrayOf("bigint", rows.answers().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new TalliesUnavailable(e);
        }
    }

    /** The stored tally of a wave, of all its closes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tally load(WaveId wave, Questionnaire asked) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT unit, group_code, dimension, option, sum(answers) FROM tally WHERE cycle = ? AND wave = ?
                        GROUP BY unit, group_code, dimension, option""")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            return read(select, asked);
        } catch (SQLException e) {
            throw new TalliesUnavailable(e);
        }
    }

    private static Tally read(PreparedStatement select, Questionnaire asked) throws SQLException {
        Tally tally = new Tally(asked);
        Map<String, Integer> units = positions(asked.units());
        Map<String, Integer> groups = positions(asked.groups());
        Map<String, Integer> dimensions = positions(asked.dimensions());
        Map<String, Integer> options =
                positions(asked.options().stream().map(Option::letter).toList());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tally.put(
                        units.get(rows.getString(1)),
                        groups.get(rows.getString(2)),
                        dimensions.get(rows.getString(3)),
                        options.get(rows.getString(4)),
                        rows.getLong(5));
            }
        }
        return tally;
    }

    private static Map<String, Integer> positions(List<String> codes) {
        Map<String, Integer> positions = new HashMap<>();
        codes.forEach(code -> positions.put(code, positions.size()));
        return positions;
    }
}
