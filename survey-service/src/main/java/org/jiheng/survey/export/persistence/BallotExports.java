package org.jiheng.survey.export.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.survey.ballot.persistence.BallotsUnavailable;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.WaveId;

/** All exports of ballots that were asked for. */
@ApplicationScoped
public class BallotExports {
    private static final String SELECT = """
            SELECT export, reason, asked_at, asked_on, asked_entered_back, asked_by,
                released_at, released_on, released_entered_back, released_by
            FROM ballot_export WHERE cycle = ? AND wave = ?""";

    private final AgroalDataSource database;

    BallotExports(AgroalDataSource database) {
        this.database = database;
    }

    /** @return false if one of the wave is to be released already */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(BallotExport asked) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO ballot_export
                            (export, cycle, wave, reason, state, asked_at, asked_on, asked_entered_back, asked_by)
                        VALUES (?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)
                        ON CONFLICT (cycle, wave) WHERE state = 'ASKED' DO NOTHING""")) {
            insert.setObject(1, asked.id());
            insert.setString(2, asked.wave().cycle());
            insert.setString(3, asked.wave().wave());
            insert.setString(4, asked.reason());
            set(insert, 5, asked.asked());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void release(BallotExport released) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE ballot_export SET state = 'RELEASED', released_at = ?, released_on = ?,
                            released_entered_back = ?, released_by = ?
                        WHERE export = ?""")) {
            set(update, 1, released.released().orElseThrow());
            update.setObject(5, released.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** The newest first. */
    @Transactional
    public List<BallotExport> all(WaveId wave) {
        return list(wave, SELECT + " ORDER BY asked_at DESC, export", Optional.empty());
    }

    @Transactional
    public Optional<BallotExport> find(WaveId wave, UUID export) {
        return list(wave, SELECT + " AND export = ?", Optional.of(export)).stream()
                .findFirst();
    }

    /** Keeps everyone else from it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BallotExport> hold(WaveId wave, UUID export) {
        return list(wave, SELECT + " AND export = ? FOR UPDATE", Optional.of(export)).stream()
                .findFirst();
    }

    private List<BallotExport> list(WaveId wave, String query, Optional<UUID> export) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            if (export.isPresent()) {
                select.setObject(3, export.get());
            }
            List<BallotExport> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(read(wave, rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    private static BallotExport read(WaveId wave, ResultSet row) throws SQLException {
        boolean released = row.getString(10) != null;
        return new BallotExport(
                row.getObject(1, UUID.class),
                wave,
                row.getString(2),
                act(row, 3),
                released ? Optional.of(act(row, 7)) : Optional.empty());
    }

    private static Act act(ResultSet row, int first) throws SQLException {
        Dated dates = new Dated(
                row.getObject(first, OffsetDateTime.class).toInstant(),
                row.getObject(first + 1, LocalDate.class),
                row.getBoolean(first + 2));
        return new Act(dates, row.getString(first + 3));
    }

    private static void set(PreparedStatement statement, int first, Act act) throws SQLException {
        statement.setObject(first, act.dates().recordedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(first + 1, act.dates().occurredOn());
        statement.setBoolean(first + 2, act.dates().enteredBack());
        statement.setString(first + 3, act.actor());
    }
}
