package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.IntakeTables;

/**
 * Ballots of a wave that is being closed: opened, counted and written without their sheets, each in an order that says
 * nothing of the other's. They pass one by one, so that any number of them takes the same memory.
 */
@ApplicationScoped
public class BallotRelease {
    static final int ROWS_AT_A_TIME = 2_000;

    /** Drawn from the server's strong random source: random() can be computed from a few of its values. */
    private static final String IN_RANDOM_ORDER = " ORDER BY gen_random_uuid()";

    private static final String RELEASED = " WHERE group_code <> ALL (?)";
    private static final String LEFT = " WHERE group_code = ANY (?)";

    private static final String CHANNELS = """
            INSERT INTO ballot_count (cycle, wave, closing, group_code, channel, ballots)
            SELECT ?, ?, ?, group_code, channel, count(*) FROM\s""";
    private static final String SET_ASIDE = """
            INSERT INTO ballots_set_aside (cycle, wave, closing, group_code, ballots, sheets)
            SELECT ?, ?, ?, group_code, count(*), count(*) FILTER (WHERE channel IN ('PAPER', 'MAIL')) FROM\s""";

    private final AgroalDataSource database;
    private final IntakeTables tables;

    BallotRelease(AgroalDataSource database, IntakeTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * Everything that was taken in since the wave was opened last; its intake is gone then.
     *
     * @param setAside groups whose ballots are spent, but not released
     * @return how many ballots were released
     * @throws org.jiheng.survey.ballot.seal.BallotDoesNotOpen if one was changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long release(ClosedWave closed, WaveKey key, Set<String> setAside, Consumer<Ballot> count) {
        WaveId wave = closed.id();
        String intake = tables.name(wave);
        try (Connection connection = database.getConnection()) {
            long ballots = releaseBallots(connection, intake, wave, new BallotSeal(wave, key), setAside, count);
            spend(connection, intake, wave);
            count(CHANNELS + intake + RELEASED + " GROUP BY group_code, channel", connection, closed, setAside);
            count(SET_ASIDE + intake + LEFT + " GROUP BY group_code", connection, closed, setAside);
            tables.drop(wave);
            return ballots;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    private static long releaseBallots(
            Connection connection,
            String intake,
            WaveId wave,
            BallotSeal seal,
            Set<String> setAside,
            Consumer<Ballot> count)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT spent_hash, group_code, channel, sealed FROM " + intake + RELEASED + IN_RANDOM_ORDER);
                BallotWriter writer = new BallotWriter(connection, wave)) {
            select.setArray(1, connection.createArrayOf("text", setAside.toArray()));
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Ballot ballot = opened(rows, seal);
                    count.accept(ballot);
                    writer.write(ballot);
                }
            }
            return writer.finish();
        }
    }

    private static Ballot opened(ResultSet row, BallotSeal seal) throws SQLException {
        Cover cover = new Cover(new SpentHash(row.getBytes(1)), row.getString(2), Channel.valueOf(row.getString(3)));
        return new Ballot(cover.group(), seal.open(cover, row.getBytes(4)));
    }

    private static void spend(Connection connection, String intake, WaveId wave) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO spent (cycle, wave, spent_hash)"
                + " SELECT ?, ?, spent_hash FROM " + intake + " ORDER BY spent_hash")) {
            insert.setString(1, wave.cycle());
            insert.setString(2, wave.wave());
            insert.executeUpdate();
        }
    }

    private static void count(String sql, Connection connection, ClosedWave closed, Set<String> setAside)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, closed.id().cycle());
            insert.setString(2, closed.id().wave());
            insert.setInt(3, closed.closing());
            insert.setArray(4, connection.createArrayOf("text", setAside.toArray()));
            insert.executeUpdate();
        }
    }
}
