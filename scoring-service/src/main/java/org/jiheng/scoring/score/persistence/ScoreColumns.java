package org.jiheng.scoring.score.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jiheng.scoring.score.Coverage;
import org.jiheng.scoring.score.Deduction;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;
import org.jiheng.scoring.score.UnitScore;

/** The columns in which every table here holds a unit's score, in one order. */
public final class ScoreColumns {
    public static final String NAMES =
            "unit, tier, indicator_score, review_score, raw_deduction, deduction, total, coverage, barred";

    /** How many they are. */
    public static final int COUNT = 9;

    private ScoreColumns() {}

    /** Fills the parameters from {@code first} on. */
    public static void write(PreparedStatement statement, int first, UnitScore score) throws SQLException {
        int at = first;
        statement.setString(at++, score.unit());
        statement.setString(at++, score.tier());
        statement.setBigDecimal(at++, score.indicators().map(Score::value).orElse(null));
        statement.setBigDecimal(at++, score.review().map(Score::value).orElse(null));
        statement.setBigDecimal(at++, score.deduction().raw().value());
        statement.setBigDecimal(at++, score.deduction().counted().value());
        statement.setBigDecimal(at++, score.total().value());
        statement.setBigDecimal(at++, score.coverage().shown());
        statement.setBoolean(at, score.barred());
    }

    /** Reads the present row, by column name. */
    public static UnitScore read(ResultSet row) throws SQLException {
        return new UnitScore(
                row.getString("unit"),
                row.getString("tier"),
                score(row.getBigDecimal("indicator_score")),
                score(row.getBigDecimal("review_score")),
                new Deduction(
                        new Points(row.getBigDecimal("raw_deduction")), new Points(row.getBigDecimal("deduction"))),
                new Total(row.getBigDecimal("total")),
                new Coverage(row.getBigDecimal("coverage")),
                row.getBoolean("barred"));
    }

    private static Optional<Score> score(BigDecimal figure) {
        return Optional.ofNullable(figure).map(Score::new);
    }
}
