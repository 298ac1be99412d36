package org.jiheng.survey.export.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.ActColumns;

/** All exports of ballots that were asked for. */
@ApplicationScoped
public class BallotExports {
    private static final String SELECT = """
            SELECT export, reason, asked_at, asked_on, asked_entered_back, asked_by,
                released_at, released_on, released_entered_back, released_by
            FROM ballot_export WHERE cycle = ? AND wave = ?""";

    private final Sql sql;

    BallotExports(Sql sql) {
        this.sql = sql;
    }

    /** @return false if one of the wave is to be released already */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(BallotExport asked) {
        Act act = asked.asked();
        return sql.update(
                        """
                        INSERT INTO ballot_export
                            (export, cycle, wave, reason, state, asked_at, asked_on, asked_entered_back, asked_by)
                        VALUES (?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)
                        ON CONFLICT (cycle, wave) WHERE state = 'ASKED' DO NOTHING""",
                        asked.id(),
                        asked.wave().cycle(),
                        asked.wave().wave(),
                        asked.reason(),
                        act.dates().recordedAt(),
                        act.dates().occurredOn(),
                        act.dates().enteredBack(),
                        act.actor())
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void release(BallotExport released) {
        Act act = released.released().orElseThrow();
        sql.update(
                """
                UPDATE ballot_export SET state = 'RELEASED', released_at = ?, released_on = ?,
                    released_entered_back = ?, released_by = ?
                WHERE export = ?""",
                act.dates().recordedAt(),
                act.dates().occurredOn(),
                act.dates().enteredBack(),
                act.actor(),
                released.id());
    }

    /** The newest first. */
    @Transactional
    public List<BallotExport> all(WaveId wave) {
        return sql.list(SELECT + " ORDER BY asked_at DESC, export", row -> read(wave, row), wave.cycle(), wave.wave());
    }

    @Transactional
    public Optional<BallotExport> find(WaveId wave, UUID export) {
        return sql.first(SELECT + " AND export = ?", row -> read(wave, row), wave.cycle(), wave.wave(), export);
    }

    /** Keeps everyone else from it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BallotExport> hold(WaveId wave, UUID export) {
        return sql.first(
                SELECT + " AND export = ? FOR UPDATE", row -> read(wave, row), wave.cycle(), wave.wave(), export);
    }

    private static BallotExport read(WaveId wave, ResultSet row) throws SQLException {
        boolean released = row.getString(10) != null;
        return new BallotExport(
                row.getObject(1, UUID.class),
                wave,
                row.getString(2),
                ActColumns.read(row, 3),
                released ? Optional.of(ActColumns.read(row, 7)) : Optional.empty());
    }
}
