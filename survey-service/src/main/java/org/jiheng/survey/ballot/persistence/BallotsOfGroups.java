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
import org.jiheng.survey.ballot.SheetBallots;
import org.jiheng.survey.code.GroupCodes;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;
import org.jiheng.survey.wave.persistence.Samples;

/** How many ballots each group of an open wave has, and how many it may have on sheets. */
@ApplicationScoped
public class BallotsOfGroups {
    /** On sheets, counted or set aside. */
    private static final String COUNTED = """
            SELECT group_code, ballots FROM ballot_count WHERE cycle = ? AND wave = ? AND channel IN ('PAPER', 'MAIL')
            UNION ALL SELECT group_code, sheets FROM ballots_set_aside WHERE cycle = ? AND wave = ?""";

    private static final String MAILED = """
            SELECT group_code, ballots FROM ballot_count WHERE cycle = ? AND wave = ? AND channel = 'MAIL'""";

    private static final String NEW = "SELECT group_code, count(*) FROM ";

    private final Sql sql;
    private final IntakeTables tables;
    private final Samples samples;
    private final AccessCodes codes;

    BallotsOfGroups(Sql sql, IntakeTables tables, Samples samples, AccessCodes codes) {
        this.sql = sql;
        this.tables = tables;
        this.samples = samples;
        this.codes = codes;
    }

    /** What the sample allows, with those asked in the place of others, and of groups with codes the stubs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BallotLimits limits(WaveId wave) {
        return new BallotLimits(
                samples.asked(wave).stream().collect(Collectors.toMap(Asked::group, asked -> (long) asked.sheets())),
                codes.counts(wave).stream().collect(Collectors.toMap(GroupCodes::group, GroupCodes::onPaper)));
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

    /** All that were taken in on sheets, counted or not; groups without have no entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SheetBallots onSheets(WaveId wave, Collection<String> groups) {
        String intake = NEW + tables.name(wave) + " WHERE group_code = ANY (?) AND channel";
        Map<String, Long> sheets = read(COUNTED, wave.cycle(), wave.wave(), wave.cycle(), wave.wave());
        add(sheets, read(intake + " IN ('PAPER', 'MAIL') GROUP BY group_code", groups));
        Map<String, Long> mailed = read(MAILED, wave.cycle(), wave.wave());
        add(mailed, read(intake + " = 'MAIL' GROUP BY group_code", groups));
        return new SheetBallots(sheets, mailed);
    }

    /** Those with tokens that were taken in since the wave was opened last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> newWithTokens(WaveId wave) {
        return read(NEW + tables.name(wave) + " WHERE channel IN ('ONLINE', 'INTERVIEW') GROUP BY group_code");
    }

    /** Those taken in since the wave was opened last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> newBallots(WaveId wave) {
        return read(NEW + tables.name(wave) + " GROUP BY group_code");
    }

    private static void add(Map<String, Long> numbers, Map<String, Long> others) {
        others.forEach((group, number) -> numbers.merge(group, number, Long::sum));
    }

    private Map<String, Long> read(String query, Object... parameters) {
        Map<String, Long> numbers = new HashMap<>();
        sql.list(query, row -> numbers.merge(row.getString(1), row.getLong(2), Long::sum), parameters);
        return numbers;
    }
}
