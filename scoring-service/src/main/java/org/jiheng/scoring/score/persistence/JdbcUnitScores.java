package org.jiheng.scoring.score.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.UnitScores;

/** Plain JDBC: a change of the scheme writes every unit of a cycle, in one batch. */
@ApplicationScoped
public class JdbcUnitScores implements UnitScores {
    private static final String SELECT = "SELECT " + ScoreColumns.NAMES + " FROM unit_score WHERE cycle = ?";
    private static final String UPSERT = "INSERT INTO unit_score (cycle, " + ScoreColumns.NAMES + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cycle, unit) DO UPDATE SET
                tier = excluded.tier, indicator_score = excluded.indicator_score, review_score = excluded.review_score,
                raw_deduction = excluded.raw_deduction, deduction = excluded.deduction, total = excluded.total,
                coverage = excluded.coverage, barred = excluded.barred""";

    private final AgroalDataSource database;

    JdbcUnitScores(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<UnitScore> all(String cycle) {
        return query(SELECT + " ORDER BY unit", cycle);
    }

    @Override
    public Optional<UnitScore> find(String cycle, String unit) {
        return query(SELECT + " AND unit = ?", cycle, unit).stream().findFirst();
    }

    @Override
    public void save(String cycle, Collection<UnitScore> scores) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (UnitScore score : scores) {
                upsert.setString(1, cycle);
                ScoreColumns.write(upsert, 2, score);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    private List<UnitScore> query(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            List<UnitScore> scores = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    scores.add(ScoreColumns.read(rows));
                }
            }
            return scores;
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }
}
