package org.jiheng.survey.wave.persistence;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.GroupSample;
import org.jiheng.survey.wave.Replacement;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.WaveId;

/** Who is asked in each wave, and who was asked in the place of others. */
@ApplicationScoped
public class Samples {
    private final Sql sql;

    Samples(Sql sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(WaveId wave, Sample sample) {
        for (GroupSample group : sample.groups()) {
            sql.update(
                    "INSERT INTO wave_sample (cycle, wave, group_code, frame, quota, sheets, rule) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    wave.cycle(),
                    wave.wave(),
                    group.group(),
                    group.frame(),
                    group.quota(),
                    group.sheets(),
                    group.rule());
        }
    }

    /** As it was given at the opening. */
    public Sample of(WaveId wave) {
        Optional<Boolean> heads = sql.first(
                        "SELECT heads_rate_own_unit FROM wave WHERE cycle = ? AND wave = ?",
                        row -> Optional.ofNullable((Boolean) row.getObject(1)),
                        wave.cycle(),
                        wave.wave())
                .flatMap(given -> given);
        return new Sample(heads, groups(wave));
    }

    private List<GroupSample> groups(WaveId wave) {
        return sql.list(
                "SELECT group_code, frame, quota, sheets, rule FROM wave_sample WHERE cycle = ? AND wave = ? ORDER BY 1",
                row -> new GroupSample(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5)),
                wave.cycle(),
                wave.wave());
    }

    /** With those asked in the place of others, by group. */
    public List<Asked> asked(WaveId wave) {
        return sql.list(
                """
                SELECT s.group_code, s.frame, s.quota + coalesce(sum(r.invited), 0), s.sheets + coalesce(sum(r.sheets), 0)
                FROM wave_sample s LEFT JOIN wave_replacement r USING (cycle, wave, group_code)
                WHERE s.cycle = ? AND s.wave = ? GROUP BY s.group_code, s.frame, s.quota, s.sheets ORDER BY 1""",
                row -> new Asked(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                wave.cycle(),
                wave.wave());
    }

    /** In the order in which they were added. */
    public List<Replacement> replacements(WaveId wave) {
        return sql.list(
                "SELECT group_code, invited, sheets, reason FROM wave_replacement WHERE cycle = ? AND wave = ?"
                        + " ORDER BY replacement",
                row -> new Replacement(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)),
                wave.cycle(),
                wave.wave());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WaveId wave, Replacement replacement, Act act) {
        sql.update(
                "INSERT INTO wave_replacement (cycle, wave, group_code, invited, sheets, reason, recorded_at, occurred_on,"
                        + " entered_back, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                wave.cycle(),
                wave.wave(),
                replacement.group(),
                replacement.invited(),
                replacement.sheets(),
                replacement.reason(),
                act.dates().recordedAt(),
                act.dates().occurredOn(),
                act.dates().enteredBack(),
                act.actor());
    }
}
