package org.jiheng.survey.wave.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.Closing;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.WaveId;

/** Who closed a wave and who opened it again, each time. */
@ApplicationScoped
public class WaveHistory {
    private static final String CLOSINGS = """
            SELECT c.closing, c.recorded_at, c.occurred_on, c.entered_back, c.person,
                (SELECT coalesce(sum(ballots), 0) FROM ballot_count b
                    WHERE (b.cycle, b.wave, b.closing) = (c.cycle, c.wave, c.closing)),
                r.reason, r.recorded_at, r.occurred_on, r.entered_back, r.person
            FROM wave_closing c LEFT JOIN wave_reopening r USING (cycle, wave, closing)
            WHERE c.cycle = ? AND c.wave = ? ORDER BY c.closing""";

    private final Sql sql;

    WaveHistory(Sql sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(ClosedWave wave) {
        sql.update(
                "INSERT INTO wave_closing (cycle, wave, closing, recorded_at, occurred_on, entered_back, person)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                wave.id().cycle(),
                wave.id().wave(),
                wave.closing(),
                wave.closed().dates().recordedAt(),
                wave.closed().dates().occurredOn(),
                wave.closed().dates().enteredBack(),
                wave.closed().actor());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(OpenWave again, String closer, String reason) {
        sql.update(
                "INSERT INTO wave_reopening (cycle, wave, closing, closed_by, reason, recorded_at, occurred_on,"
                        + " entered_back, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                again.id().cycle(),
                again.id().wave(),
                again.closing() - 1,
                closer,
                reason,
                again.opened().dates().recordedAt(),
                again.opened().dates().occurredOn(),
                again.opened().dates().enteredBack(),
                again.opened().actor());
    }

    Act lastReopening(WaveId wave) {
        return sql.list(
                        "SELECT recorded_at, occurred_on, entered_back, person FROM wave_reopening"
                                + " WHERE cycle = ? AND wave = ? ORDER BY closing DESC LIMIT 1",
                        row -> ActColumns.read(row, 1),
                        wave.cycle(),
                        wave.wave())
                .get(0);
    }

    /** Every close in its order. */
    public List<Closing> of(WaveId wave) {
        Map<Integer, Map<String, Long>> setAside = setAside(wave);
        return sql.list(CLOSINGS, row -> closing(row, setAside), wave.cycle(), wave.wave());
    }

    private static Closing closing(ResultSet row, Map<Integer, Map<String, Long>> setAside) throws SQLException {
        int number = row.getInt(1);
        String reason = row.getString(7);
        return new Closing(
                number,
                ActColumns.read(row, 2),
                row.getLong(6),
                setAside.getOrDefault(number, Map.of()),
                reason == null
                        ? Optional.empty()
                        : Optional.of(new Closing.Reopening(ActColumns.read(row, 8), reason)));
    }

    private Map<Integer, Map<String, Long>> setAside(WaveId wave) {
        Map<Integer, Map<String, Long>> setAside = new LinkedHashMap<>();
        sql.list(
                "SELECT closing, group_code, ballots FROM ballots_set_aside WHERE cycle = ? AND wave = ? ORDER BY 1, 2",
                row -> setAside.computeIfAbsent(row.getInt(1), closing -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getLong(3)),
                wave.cycle(),
                wave.wave());
        return setAside;
    }
}
