package org.jiheng.scoring.ranking.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.score.persistence.ScoreColumns;
import org.jiheng.scoring.score.persistence.ScoresUnavailable;

/** One row a unit with rank and grade; the figures beside it are those of its score. */
@ApplicationScoped
public class JdbcTierRankings implements TierRankings {
    private static final String SELECT = "SELECT " + ScoreColumns.NAMES + ", rank, grade"
            + " FROM tier_ranking JOIN unit_score USING (cycle, unit, tier) WHERE cycle = ? ORDER BY rank, unit";
    private static final String UPSERT = """
            INSERT INTO tier_ranking (cycle, unit, tier, rank, grade) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (cycle, unit) DO UPDATE SET
                tier = excluded.tier, rank = excluded.rank, grade = excluded.grade""";

    private final AgroalDataSource database;

    JdbcTierRankings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<TierRanking> all(String cycle, List<String> tiers) {
        Map<String, List<RankedUnit>> entries = new LinkedHashMap<>();
        tiers.forEach(tier -> entries.put(tier, new ArrayList<>()));
        for (RankedUnit place : places(cycle)) {
            entries.computeIfPresent(place.score().tier(), (tier, of) -> {
                of.add(place);
                return of;
            });
        }
        return entries.entrySet().stream()
                .map(tier -> new TierRanking(tier.getKey(), tier.getValue()))
                .toList();
    }

    @Override
    public void save(String cycle, Collection<RankedUnit> places) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (RankedUnit place : places) {
                upsert.setString(1, cycle);
                upsert.setString(2, place.unit());
                upsert.setString(3, place.score().tier());
                upsert.setInt(4, place.rank());
                upsert.setString(5, place.grade().map(Grade::name).orElse(null));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    private List<RankedUnit> places(String cycle) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, cycle);
            List<RankedUnit> places = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Optional<Grade> grade =
                            Optional.ofNullable(rows.getString("grade")).map(Grade::valueOf);
                    places.add(new RankedUnit(rows.getInt("rank"), ScoreColumns.read(rows), grade));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }
}
