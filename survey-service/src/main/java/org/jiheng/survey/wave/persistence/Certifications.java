package org.jiheng.survey.wave.persistence;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.Certification;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.WaveId;

/** Certifications of counts, each of the close that it was asked for. */
@ApplicationScoped
public class Certifications {
    private static final String FIND = """
            SELECT asked_at, asked_on, asked_entered_back, asked_by,
                confirmed_at, confirmed_on, confirmed_entered_back, confirmed_by
            FROM wave_certification WHERE cycle = ? AND wave = ? AND closing = ?""";

    private final Sql sql;

    Certifications(Sql sql) {
        this.sql = sql;
    }

    /** Of the wave's last close. */
    public Optional<Certification> find(TalliedWave wave) {
        return find(wave.id(), wave.closing());
    }

    public Optional<Certification> find(WaveId wave, int closing) {
        return sql.first(
                FIND,
                row -> Certification.restored(
                        wave,
                        ActColumns.read(row, 1),
                        row.getString(8) == null ? Optional.empty() : Optional.of(ActColumns.read(row, 5))),
                wave.cycle(),
                wave.wave(),
                closing);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(TalliedWave wave, Certification certification) {
        Act asked = certification.asked();
        sql.update(
                "INSERT INTO wave_certification (cycle, wave, closing, asked_at, asked_on, asked_entered_back, asked_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                wave.id().cycle(),
                wave.id().wave(),
                wave.closing(),
                asked.dates().recordedAt(),
                asked.dates().occurredOn(),
                asked.dates().enteredBack(),
                asked.actor());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(TalliedWave wave, Act confirmed) {
        sql.update(
                "UPDATE wave_certification SET confirmed_at = ?, confirmed_on = ?, confirmed_entered_back = ?,"
                        + " confirmed_by = ? WHERE cycle = ? AND wave = ? AND closing = ?",
                confirmed.dates().recordedAt(),
                confirmed.dates().occurredOn(),
                confirmed.dates().enteredBack(),
                confirmed.actor(),
                wave.id().cycle(),
                wave.id().wave(),
                wave.closing());
    }

    /** Of all cycles. */
    public List<WaveId> certifiedWaves() {
        return sql.list(
                "SELECT cycle, wave FROM wave WHERE state = 'CERTIFIED' ORDER BY 1, 2",
                row -> new WaveId(row.getString(1), row.getString(2)));
    }
}
