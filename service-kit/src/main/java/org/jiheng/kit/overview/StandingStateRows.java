package org.jiheng.kit.overview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.overview.StandingsResource.StandingState;

/** Subjects and revisions under one partition key. */
@ApplicationScoped
class StandingStateRows {
    private final AgroalDataSource database;

    StandingStateRows(AgroalDataSource database) {
        this.database = database;
    }

    List<StandingState> published(String partitionKey) {
        return query(
                "SELECT topic, subject, revision FROM outbox WHERE partition_key = ? AND revision > 0", partitionKey);
    }

    List<StandingState> taken(String partitionKey) {
        return query("SELECT topic, subject, revision FROM taken_standing WHERE partition_key = ?", partitionKey);
    }

    private List<StandingState> query(String sql, String partitionKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql + " ORDER BY topic, subject")) {
            select.setString(1, partitionKey);
            List<StandingState> states = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.add(new StandingState(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
