package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.BallotLimits;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;

/** How many ballots each group of an open wave has, and how many it may have. */
@ApplicationScoped
public class BallotsOfGroups {
    private static final String SHEETS = """
            SELECT s.group_code, s.sheets + coalesce(sum(r.sheets), 0)
            FROM wave_sample s LEFT JOIN wave_replacement r USING (cycle, wave, group_code)
            WHERE s.cycle = ? AND s.wave = ? GROUP BY s.group_code, s.sheets""";

    private static final String COUNTED = """
            SELECT group_code, ballots FROM ballot_count WHERE cycle = ? AND wave = ?
            UNION ALL SELECT group_code, ballots FROM ballots_set_aside WHERE cycle = ? AND wave = ?""";

    private static final String NEW = "SELECT group_code, count(*) FROM ";

    private final AgroalDataSource database;
    private final IntakeTables tables;

    BallotsOfGroups(AgroalDataSource database, IntakeTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** What the sample allows, with those asked in the place of others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BallotLimits limits(WaveId wave) {
        return new BallotLimits(read(SHEETS, wave.cycle(), wave.wave()));
    }

    /** Nobody else takes ballots of these groups in until the transaction ends: what is counted then is all there is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeInAlone(WaveId wave, Collection<String> groups) {
        // Sorted, so that two who take in several groups wait for each other in one direction only
        new TreeSet<>(groups)
                .forEach(group -> read(
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended(?, 0)) AS text), 0",
                        "ballots " + wave.cycle() + "/" + wave.wave() + "/" + group));
    }

    /** All that were taken in, counted or not; groups without have no entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> ballots(WaveId wave, Collection<String> groups) {
        Map<String, Long> ballots = read(COUNTED, wave.cycle(), wave.wave(), wave.cycle(), wave.wave());
        ballots.keySet().retainAll(groups);
        read(
                        NEW + tables.name(wave)
                                + " WHERE group_code = ANY (string_to_array(?, '/')) GROUP BY group_code",
                        // no code holds a slash
                        String.join("/", groups))
                .forEach((group, number) -> ballots.merge(group, number, Long::sum));
        return ballots;
    }

    /** Those taken in since the wave was opened last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> newBallots(WaveId wave) {
        return read(NEW + tables.name(wave) + " GROUP BY group_code");
    }

    private Map<String, Long> read(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            Map<String, Long> numbers = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.merge(rows.getString(1), rows.getLong(2), Long::sum);
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
