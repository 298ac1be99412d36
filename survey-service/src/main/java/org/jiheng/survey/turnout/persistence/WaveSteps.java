package org.jiheng.survey.turnout.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.persistence.BallotsUnavailable;
import org.jiheng.survey.wave.WaveId;

/** How far every wave has come. */
@ApplicationScoped
public class WaveSteps {
    /** @param closings how often it was closed; @param replacements how often others were asked in the place of some */
    public record Step(boolean open, String state, int closings, int replacements) {}

    private static final String ALL = """
            SELECT cycle, wave, state, closings,
                (SELECT count(*) FROM wave_replacement r WHERE (r.cycle, r.wave) = (wave.cycle, wave.wave))
            FROM wave ORDER BY cycle, wave""";

    private final AgroalDataSource database;

    WaveSteps(AgroalDataSource database) {
        this.database = database;
    }

    public Map<WaveId, Step> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            Map<WaveId, Step> steps = new LinkedHashMap<>();
            while (rows.next()) {
                String state = rows.getString(3);
                steps.put(
                        new WaveId(rows.getString(1), rows.getString(2)),
                        new Step(state.equals("OPEN"), state, rows.getInt(4), rows.getInt(5)));
            }
            return steps;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
