package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/**
 * One writer at a time for everything that is derived under one partition key. That one instance mostly owns a partition
 * is an optimisation; this lock is the guarantee.
 */
@ApplicationScoped
public class PartitionLocks {
    private final AgroalDataSource database;

    PartitionLocks(AgroalDataSource database) {
        this.database = database;
    }

    /** Waits for the lock and holds it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String partitionKey) {
        lock(Set.of(partitionKey));
    }

    /** Locks several, sorted, so that two transactions never wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<String> partitionKeys) {
        // An insert that meets an existing row with DO UPDATE locks it
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("""
                        INSERT INTO partition_lock (partition_key) VALUES (?)
                        ON CONFLICT (partition_key) DO UPDATE SET partition_key = excluded.partition_key""")) {
            for (String key : new TreeSet<>(partitionKeys)) {
                lock.setString(1, key);
                lock.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }
}
