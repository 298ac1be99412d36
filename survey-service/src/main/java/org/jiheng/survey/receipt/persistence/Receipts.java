package org.jiheng.survey.receipt.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.database.DatabaseRefuses;
import org.jiheng.kit.database.Sql;
import org.jiheng.survey.receipt.MerkleTree;
import org.jiheng.survey.wave.WaveId;

/** The spent hashes of closed waves in their order, and the roots over them. */
@ApplicationScoped
public class Receipts {
    private static final int ROWS_AT_A_TIME = 5_000;
    /** Shown; those before are found by their codes. */
    private static final int MOST_WAVES = 200;

    private final AgroalDataSource database;
    private final Sql sql;

    Receipts(AgroalDataSource database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    /** One by one, so that any number of them takes the same memory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void each(WaveId wave, Consumer<byte[]> receipt) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT spent_hash FROM spent WHERE cycle = ? AND wave = ? ORDER BY spent_hash")) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    receipt.accept(rows.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseRefuses(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WaveId wave, MerkleTree tree) {
        sql.update(
                "INSERT INTO receipt_root (cycle, wave, receipts, root) VALUES (?, ?, ?, ?)",
                wave.cycle(),
                wave.wave(),
                tree.leaves(),
                tree.root());
    }

    /** Of which receipts are published, the newest first. */
    public List<WaveId> waves() {
        return sql.list(
                "SELECT cycle, wave FROM receipt_root WHERE receipts > 0 ORDER BY wave DESC, cycle LIMIT " + MOST_WAVES,
                row -> new WaveId(row.getString(1), row.getString(2)));
    }

    /** Over all receipts of the wave, once it is certified. */
    public Optional<byte[]> root(WaveId wave) {
        return sql.first(
                "SELECT root FROM receipt_root WHERE cycle = ? AND wave = ?",
                row -> row.getBytes(1),
                wave.cycle(),
                wave.wave());
    }
}
