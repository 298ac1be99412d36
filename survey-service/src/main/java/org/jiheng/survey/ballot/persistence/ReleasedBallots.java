package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.wave.WaveId;

/** Ballots of closed waves, without the serials of their sheets. */
@ApplicationScoped
public class ReleasedBallots {
    private static final int ROWS_AT_A_TIME = 2_000;

    private final AgroalDataSource database;

    ReleasedBallots(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Every ballot of the wave once, read with a cursor: it takes the same memory for any number of them.
     *
     * @return how many there are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long forEach(WaveId wave, Consumer<Ballot> count) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT group_code, packed FROM ballot WHERE cycle = ? AND wave = ?")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            select.setFetchSize(ROWS_AT_A_TIME);
            long ballots = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    count.accept(new Ballot(rows.getString(1), rows.getBytes(2)));
                    ballots++;
                }
            }
            return ballots;
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
