package org.jiheng.scoring.history.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.history.ScoreChange;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.history.ScoreState;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.score.persistence.ScoreColumns;
import org.jiheng.scoring.score.persistence.ScoresUnavailable;

/** Plain JDBC: one change can move a whole tier, whose lines are written in one batch. */
@ApplicationScoped
public class JdbcScoreHistory implements ScoreHistory {
    private static final String COLUMNS = ScoreColumns.NAMES + ", rank, grade, recorded_at, revisions";
    private static final String INSERT = "INSERT INTO score_history (cycle, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

    /** Jumps from unit to unit along the index, so that its cost does not grow with the history's length. */
    private static final String LAST = """
            WITH RECURSIVE of AS (
                (SELECT unit FROM score_history WHERE cycle = ? ORDER BY unit LIMIT 1)
                UNION ALL
                SELECT (SELECT unit FROM score_history WHERE cycle = ? AND unit > of.unit ORDER BY unit LIMIT 1)
                FROM of WHERE of.unit IS NOT NULL)
            SELECT line.* FROM of CROSS JOIN LATERAL (
                SELECT * FROM score_history WHERE cycle = ? AND unit = of.unit ORDER BY id DESC LIMIT 1) AS line""";

    private static final String AT = """
            SELECT DISTINCT ON (unit) * FROM score_history WHERE cycle = ? AND recorded_at <= ? ORDER BY unit, id DESC""";

    private static final String OF_A_UNIT =
            "SELECT " + COLUMNS + " FROM score_history WHERE cycle = ? AND unit = ? ORDER BY id ";
    private static final String OF_A_UNIT_AT = "SELECT " + COLUMNS
            + " FROM score_history WHERE cycle = ? AND unit = ? AND recorded_at <= ? ORDER BY id DESC LIMIT 1";
    private static final String PART = " LIMIT ? OFFSET ?";

    private final AgroalDataSource database;
    private final RevisionsColumn revisions;

    JdbcScoreHistory(AgroalDataSource database, RevisionsColumn revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    @Override
    public Map<String, ScoreState> last(String cycle) {
        Map<String, ScoreState> last = new HashMap<>();
        for (ScoreChange change : query(LAST, cycle, cycle, cycle)) {
            last.put(change.state().place().unit(), change.state());
        }
        return last;
    }

    @Override
    public void add(String cycle, Collection<ScoreState> changes, Instant recordedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ScoreState change : changes) {
                insert.setString(1, cycle);
                ScoreColumns.write(insert, 2, change.place().score());
                int next = 2 + ScoreColumns.COUNT;
                insert.setInt(next, change.place().rank());
                insert.setString(
                        next + 1, change.place().grade().map(Grade::name).orElse(null));
                insert.setTimestamp(next + 2, Timestamp.from(recordedAt));
                insert.setString(next + 3, revisions.write(change.revisions()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    @Override
    public List<ScoreChange> lines(String cycle, String unit, boolean oldestFirst, long offset, int size) {
        return query(OF_A_UNIT + (oldestFirst ? "ASC" : "DESC") + PART, cycle, unit, size, offset);
    }

    @Override
    public long count(String cycle, String unit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM score_history WHERE cycle = ? AND unit = ?")) {
            select.setString(1, cycle);
            select.setString(2, unit);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    @Override
    public Optional<ScoreChange> at(String cycle, String unit, Instant moment) {
        return query(OF_A_UNIT_AT, cycle, unit, Timestamp.from(moment)).stream().findFirst();
    }

    @Override
    public List<RankedUnit> places(String cycle, Instant at) {
        return query(AT, cycle, Timestamp.from(at)).stream()
                .map(change -> change.state().place())
                .toList();
    }

    private List<ScoreChange> query(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<ScoreChange> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    private ScoreChange change(ResultSet row) throws SQLException {
        Optional<Grade> grade = Optional.ofNullable(row.getString("grade")).map(Grade::valueOf);
        RankedUnit place = new RankedUnit(row.getInt("rank"), ScoreColumns.read(row), grade);
        ScoreState state = new ScoreState(place, revisions.read(row.getString("revisions")));
        return new ScoreChange(row.getTimestamp("recorded_at").toInstant(), state);
    }
}
