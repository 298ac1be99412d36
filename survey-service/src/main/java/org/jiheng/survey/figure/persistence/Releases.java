package org.jiheng.survey.figure.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.cycle.ReviewScheme;
import org.jiheng.survey.cycle.WeightedCode;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.persistence.TalliesUnavailable;
import org.jiheng.survey.wave.WaveId;

/** The waves whose figures are released, and what everything weighed when they were: for good. */
@ApplicationScoped
public class Releases {
    private final AgroalDataSource database;

    Releases(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WaveId wave, ReviewScheme review, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO figure_release
                            (cycle, wave, dimensions, dimension_weights, groups, group_weights, released_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, wave.cycle());
            insert.setString(2, wave.wave());
            insert.setArray(3, codes(connection, review.dimensions()));
            insert.setArray(4, weights(connection, review.dimensions()));
            insert.setArray(5, codes(connection, review.groups()));
            insert.setArray(6, weights(connection, review.groups()));
            insert.setObject(7, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new TalliesUnavailable(e);
        }
    }

    /** Empty where the wave's figures are not released. */
    @Transactional
    public Optional<ReviewWeights> weights(WaveId wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT dimensions, dimension_weights, groups, group_weights FROM figure_release
                        WHERE cycle = ? AND wave = ?""")) {
            select.setString(1, wave.cycle());
            select.setString(2, wave.wave());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ReviewWeights(
                                weights(row.getArray(1), row.getArray(2)), weights(row.getArray(3), row.getArray(4))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new TalliesUnavailable(e);
        }
    }

    private static Array codes(Connection connection, List<WeightedCode> weighted) throws SQLException {
        return connection.createArrayOf(
                "text", weighted.stream().map(WeightedCode::code).toArray());
    }

    private static Array weights(Connection connection, List<WeightedCode> weighted) throws SQLException {
        return connection.createArrayOf(
                "numeric",
                weighted.stream().map(each -> Exact.decimal(each.weight())).toArray());
    }

    private static Map<String, BigFraction> weights(Array codes, Array weights) throws SQLException {
        String[] names = (String[]) codes.getArray();
        BigDecimal[] values = (BigDecimal[]) weights.getArray();
        Map<String, BigFraction> byCode = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            byCode.put(names[i], Exact.of(values[i]));
        }
        return byCode;
    }
}
