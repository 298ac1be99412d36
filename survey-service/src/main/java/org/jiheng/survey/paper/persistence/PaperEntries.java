package org.jiheng.survey.paper.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.persistence.BallotsUnavailable;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/** What each of two clerks has read on the sheets of a bundle, sealed like a ballot of an open wave, until it is over. */
@ApplicationScoped
public class PaperEntries {
    private final AgroalDataSource database;

    PaperEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** In the place of what that clerk has entered before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(WaveId wave, WaveKey key, String batch, PaperBatch.Turn turn, List<CheckedSheet> sheets) {
        BallotSeal seal = new BallotSeal(wave, key);
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM paper_sheet WHERE cycle = ? AND wave = ? AND batch = ? AND turn = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO paper_sheet (cycle, wave, batch, turn, serial, group_code, channel, sealed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            identify(delete, wave, batch);
            delete.setString(4, turn.name());
            delete.executeUpdate();
            for (CheckedSheet sheet : sheets) {
                identify(insert, wave, batch);
                insert.setString(4, turn.name());
                insert.setString(5, sheet.serial());
                insert.setString(6, sheet.ballot().group());
                insert.setString(7, sheet.channel().name());
                Cover cover = cover(wave, sheet.serial(), sheet.ballot().group(), sheet.channel());
                insert.setBytes(8, seal.seal(cover, sheet.ballot().packed()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** What that clerk has entered; nothing if it is that one's turn yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CheckedSheet> of(WaveId wave, WaveKey key, String batch, PaperBatch.Turn turn) {
        BallotSeal seal = new BallotSeal(wave, key);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT serial, group_code, channel, sealed FROM paper_sheet
                        WHERE cycle = ? AND wave = ? AND batch = ? AND turn = ? ORDER BY serial""")) {
            identify(select, wave, batch);
            select.setString(4, turn.name());
            List<CheckedSheet> sheets = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sheets.add(sheet(wave, seal, rows));
                }
            }
            return sheets;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** Neither entry is needed any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(WaveId wave, String batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM paper_sheet WHERE cycle = ? AND wave = ? AND batch = ?")) {
            identify(delete, wave, batch);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    private static CheckedSheet sheet(WaveId wave, BallotSeal seal, ResultSet row) throws SQLException {
        String serial = row.getString(1);
        String group = row.getString(2);
        Channel channel = Channel.valueOf(row.getString(3));
        byte[] packed = seal.open(cover(wave, serial, group, channel), row.getBytes(4));
        return new CheckedSheet(serial, channel, new Ballot(group, packed));
    }

    private static Cover cover(WaveId wave, String serial, String group, Channel channel) {
        return new Cover(SpentHash.ofSerial(wave, serial), group, channel);
    }

    private static void identify(PreparedStatement statement, WaveId wave, String batch) throws SQLException {
        statement.setString(1, wave.cycle());
        statement.setString(2, wave.wave());
        statement.setString(3, batch);
    }
}
