package org.jiheng.survey.paper.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/** What each of two clerks has read on the sheets of a bundle, sealed like a ballot of an open wave, until it is over. */
@ApplicationScoped
public class PaperEntries {
    private static final String OF_BUNDLE = " FROM paper_sheet WHERE cycle = ? AND wave = ? AND batch = ?";
    private static final String OF_CLERK = OF_BUNDLE + " AND turn = ?";

    private final Sql sql;

    PaperEntries(Sql sql) {
        this.sql = sql;
    }

    /** In the place of what that clerk has entered before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(WaveId wave, WaveKey key, String batch, PaperBatch.Turn turn, List<CheckedSheet> sheets) {
        BallotSeal seal = new BallotSeal(wave, key);
        sql.update("DELETE" + OF_CLERK, wave.cycle(), wave.wave(), batch, turn);
        sql.update(
                "INSERT INTO paper_sheet (cycle, wave, batch, turn, serial, group_code, channel, sealed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sheets.stream()
                        .map(sheet -> row(wave, seal, batch, turn, sheet))
                        .toList());
    }

    private static Object[] row(WaveId wave, BallotSeal seal, String batch, PaperBatch.Turn turn, CheckedSheet sheet) {
        Cover cover = cover(wave, sheet.serial(), sheet.ballot().group(), sheet.channel());
        return new Object[] {
            wave.cycle(),
            wave.wave(),
            batch,
            turn,
            sheet.serial(),
            cover.group(),
            cover.channel(),
            seal.seal(cover, sheet.ballot().packed())
        };
    }

    /** What that clerk has entered; nothing if it is that one's turn yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CheckedSheet> of(WaveId wave, WaveKey key, String batch, PaperBatch.Turn turn) {
        BallotSeal seal = new BallotSeal(wave, key);
        return sql.list(
                "SELECT serial, group_code, channel, sealed" + OF_CLERK + " ORDER BY serial",
                row -> sheet(wave, seal, row),
                wave.cycle(),
                wave.wave(),
                batch,
                turn);
    }

    /** Neither entry is needed any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(WaveId wave, String batch) {
        sql.update("DELETE" + OF_BUNDLE, wave.cycle(), wave.wave(), batch);
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
}
