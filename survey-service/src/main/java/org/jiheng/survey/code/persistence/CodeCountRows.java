package org.jiheng.survey.code.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.code.CountedCodes;
import org.jiheng.survey.code.GroupCodes;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.WaveId;

/** How many codes there were at each close, and who signed that. */
@ApplicationScoped
public class CodeCountRows {
    private final Sql sql;

    CodeCountRows(Sql sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WaveId wave, int closing, List<CountedCodes> counts) {
        for (CountedCodes each : counts) {
            sql.update(
                    "INSERT INTO access_code_count (cycle, wave, closing, group_code, issued, spent, void, on_paper,"
                            + " token_ballots) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    wave.cycle(),
                    wave.wave(),
                    closing,
                    each.codes().group(),
                    each.codes().issued(),
                    each.codes().spent(),
                    each.codes().voided(),
                    each.codes().onPaper(),
                    each.tokenBallots());
        }
    }

    /** By group; empty if the wave had no codes at that close. */
    public List<CountedCodes> counts(WaveId wave, int closing) {
        return sql.list(
                "SELECT group_code, issued, spent, void, on_paper, token_ballots FROM access_code_count"
                        + " WHERE cycle = ? AND wave = ? AND closing = ? ORDER BY 1",
                row -> new CountedCodes(
                        new GroupCodes(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        row.getLong(6)),
                wave.cycle(),
                wave.wave(),
                closing);
    }

    /** Ballots with tokens that were counted or set aside before that close, by group. */
    public Map<String, Long> tokenBallotsBefore(WaveId wave, int closing) {
        Map<String, Long> before = new TreeMap<>();
        counts(wave, closing - 1).forEach(each -> before.put(each.codes().group(), each.tokenBallots()));
        return before;
    }

    public boolean isSigned(WaveId wave, int closing) {
        return sql.first(
                        "SELECT person FROM access_code_signature WHERE cycle = ? AND wave = ? AND closing = ?",
                        row -> row.getString(1),
                        wave.cycle(),
                        wave.wave(),
                        closing)
                .isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void sign(WaveId wave, int closing, String closedBy, Act act) {
        sql.update(
                "INSERT INTO access_code_signature (cycle, wave, closing, closed_by, recorded_at, occurred_on, entered_back,"
                        + " person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                wave.cycle(),
                wave.wave(),
                closing,
                closedBy,
                act.dates().recordedAt(),
                act.dates().occurredOn(),
                act.dates().enteredBack(),
                act.actor());
    }
}
