package org.jiheng.survey.ballot.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.ballot.BallotLimits;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;
import org.jiheng.survey.wave.persistence.Samples;

/** How many ballots each group of an open wave has, and how many it may have. */
@ApplicationScoped
public class BallotsOfGroups {
    private static final String COUNTED = """
            SELECT group_code, ballots FROM ballot_count WHERE cycle = ? AND wave = ?
            UNION ALL SELECT group_code, ballots FROM ballots_set_aside WHERE cycle = ? AND wave = ?""";

    private static final String NEW = "SELECT group_code, count(*) FROM ";

    private final Sql sql;
    private final IntakeTables tables;
    private final Samples samples;

    BallotsOfGroups(Sql sql, IntakeTables tables, Samples samples) {
        this.sql = sql;
        this.tables = tables;
        this.samples = samples;
    }

    /** What the sample allows, with those asked in the place of others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BallotLimits limits(WaveId wave) {
        return new BallotLimits(
                samples.asked(wave).stream().collect(Collectors.toMap(Asked::group, asked -> (long) asked.sheets())));
    }

    /** Nobody else takes ballots of these groups in until the transaction ends: what is counted then is all there is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeInAlone(WaveId wave, Collection<String> groups) {
        // Sorted, so that two who take in several groups wait for each other in one direction only
        new TreeSet<>(groups)
                .forEach(group -> sql.list(
                        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> group,
                        "ballots " + wave.cycle() + "/" + wave.wave() + "/" + group));
    }

    /** All that were taken in, counted or not; groups without have no entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> ballots(WaveId wave, Collection<String> groups) {
        Map<String, Long> ballots = read(COUNTED, wave.cycle(), wave.wave(), wave.cycle(), wave.wave());
        ballots.keySet().retainAll(groups);
        read(NEW + tables.name(wave) + " WHERE group_code = ANY (?) GROUP BY group_code", groups)
                .forEach((group, number) -> ballots.merge(group, number, Long::sum));
        return ballots;
    }

    /** Those taken in since the wave was opened last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> newBallots(WaveId wave) {
        return read(NEW + tables.name(wave) + " GROUP BY group_code");
    }

    private Map<String, Long> read(String query, Object... parameters) {
        Map<String, Long> numbers = new HashMap<>();
        sql.list(query, row -> numbers.merge(row.getString(1), row.getLong(2), Long::sum), parameters);
        return numbers;
    }
}
