package org.jiheng.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.persistence.ScoreColumns;

/** Every tier of every cycle ranked, by the service's own rules and by the database's. */
final class RankedNation {
    private static final Grading GRADING =
            new Grading(Quota.of("1/3", QuotaRounding.HALF_UP), CutoffTie.DECIDE, Optional.empty());

    /** What is ranked is computed beforehand and read from memory; only the ranking is asked for. */
    private static final String RANK = """
            SELECT sum(rank) FROM (
                SELECT rank() OVER (PARTITION BY cycle, tier ORDER BY total DESC, coalesce(review_score, 0) DESC,
                    deduction, coalesce(indicator_score, 0) DESC) AS rank
                FROM unit_score) AS ranked""";

    private final Connection connection;
    private final Map<String, List<UnitScore>> tiers = new LinkedHashMap<>();

    RankedNation(Connection connection) throws SQLException {
        this.connection = connection;
        Directly.execute(connection, "SET work_mem = '256MB'");
        Directly.execute(connection, "VACUUM ANALYZE unit_score");
        connection.setAutoCommit(false);
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(5_000);
            try (ResultSet row = select.executeQuery("SELECT cycle, " + ScoreColumns.NAMES + " FROM unit_score")) {
                while (row.next()) {
                    UnitScore score = ScoreColumns.read(row);
                    tiers.computeIfAbsent(row.getString("cycle") + " " + score.tier(), tier -> new ArrayList<>())
                            .add(score);
                }
            }
        }
        connection.setAutoCommit(true);
    }

    int units() {
        return tiers.values().stream().mapToInt(List::size).sum();
    }

    /** How long the service's rules take, in nanoseconds; grades are given too. */
    long byRules() throws SQLException {
        long begun = System.nanoTime();
        long sum = 0;
        for (Map.Entry<String, List<UnitScore>> tier : tiers.entrySet()) {
            TierRanking ranking = TierRanking.rank(tier.getKey(), tier.getValue(), GRADING, Decided.NOTHING);
            sum += ranking.entries().stream().mapToLong(place -> place.rank()).sum();
        }
        long taken = System.nanoTime() - begun;
        if (sum != bySql()) {
            throw new IllegalStateException("the ranks are not those of SQL");
        }
        return taken;
    }

    private long bySql() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(RANK)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How long the database takes. */
    long byRank() throws SQLException {
        long begun = System.nanoTime();
        bySql();
        return System.nanoTime() - begun;
    }
}
