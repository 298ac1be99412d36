package org.jiheng.scoring.standing.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.scoring.score.persistence.ScoresUnavailable;
import org.jiheng.scoring.standing.Snapshot;

/** A snapshot of PostgreSQL; nothing can be written in it. */
@ApplicationScoped
class JdbcSnapshot implements Snapshot {
    private final AgroalDataSource database;

    JdbcSnapshot(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }
}
