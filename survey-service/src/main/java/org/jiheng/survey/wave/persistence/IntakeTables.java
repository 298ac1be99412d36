package org.jiheng.survey.wave.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.wave.WaveId;

/** The table of each open wave that its ballots wait in; it comes with the opening and goes with the close. */
@ApplicationScoped
public class IntakeTables {
    private static final String FOUND = " FROM wave WHERE cycle = ? AND wave = ?";

    private final AgroalDataSource database;

    IntakeTables(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(WaveId wave) {
        string("SELECT open_intake(number)" + FOUND, wave);
    }

    /** What it holds is gone with the commit; only for a wave that this transaction closes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(WaveId wave) {
        string("SELECT drop_intake(number)" + FOUND, wave);
    }

    /** How the table of that wave is called in SQL, whether it is there or not. */
    public String name(WaveId wave) {
        return string("SELECT 'intake.ballot_' || number" + FOUND, wave);
    }

    /** By which the wave's key is known again; null if it was held before waves had keys. */
    public byte[] keyCheck(WaveId wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT key_check" + FOUND)) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new WavesUnavailable(e);
        }
    }

    /** Of all cycles. */
    public List<WaveId> openWaves() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT cycle, wave FROM wave WHERE state = 'OPEN' ORDER BY 1, 2");
                ResultSet rows = select.executeQuery()) {
            List<WaveId> open = new ArrayList<>();
            while (rows.next()) {
                open.add(new WaveId(rows.getString(1), rows.getString(2)));
            }
            return open;
        } catch (SQLException e) {
            throw new WavesUnavailable(e);
        }
    }

    private String string(String sql, WaveId wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new WavesUnavailable(e);
        }
    }
}
