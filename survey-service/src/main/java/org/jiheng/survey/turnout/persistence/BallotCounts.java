package org.jiheng.survey.turnout.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.persistence.BallotsUnavailable;
import org.jiheng.survey.turnout.Turnout;
import org.jiheng.survey.wave.WaveId;

/** Numbers of ballots, counted anew each time, of open waves and of closed ones. */
@ApplicationScoped
public class BallotCounts {
    private static final String IN = """
            FROM (SELECT cycle, wave, group_code, channel FROM intake_ballot WHERE cycle = ?
                  UNION ALL SELECT cycle, wave, group_code, channel FROM ballot WHERE cycle = ?) AS taken_in
            """;

    private final AgroalDataSource database;

    BallotCounts(AgroalDataSource database) {
        this.database = database;
    }

    /** By group and channel; where nothing came in there is no entry. */
    public List<Turnout> turnout(WaveId wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT group_code, channel, count(*) " + IN
                        + "WHERE wave = ? GROUP BY group_code, channel ORDER BY group_code, channel")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.cycle());
            select.setString(3, wave.wave());
            List<Turnout> turnout = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    turnout.add(new Turnout(rows.getString(1), Channel.valueOf(rows.getString(2)), rows.getLong(3)));
                }
            }
            return turnout;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** By wave; a wave without ballots has no entry. */
    public Map<String, Long> byWave(String cycle) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT wave, count(*) " + IN + "GROUP BY wave")) {
            select.setString(1, cycle);
            select.setString(2, cycle);
            Map<String, Long> counts = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
