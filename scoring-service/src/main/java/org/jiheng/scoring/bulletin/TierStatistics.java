package org.jiheng.scoring.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.score.Total;

/**
 * A tier of a result in figures.
 *
 * @param open units whose grade the scheme leaves open
 * @param median of the totals; between the two in the middle where their number is even: 9 decimals at most, exact
 */
public record TierStatistics(
        String tier,
        int units,
        int excellent,
        int good,
        int average,
        int open,
        BigDecimal highest,
        BigDecimal lowest,
        BigDecimal median) {
    private static final int PLACES = 8;

    /** In the order in which the rows come. */
    public static List<TierStatistics> of(List<ResultRow> rows) {
        Map<String, List<ResultRow>> byTier = new LinkedHashMap<>();
        rows.forEach(row ->
                byTier.computeIfAbsent(row.tier(), tier -> new ArrayList<>()).add(row));
        return byTier.entrySet().stream()
                .map(tier -> of(tier.getKey(), tier.getValue()))
                .toList();
    }

    private static TierStatistics of(String tier, List<ResultRow> rows) {
        List<BigDecimal> totals =
                rows.stream().map(ResultRow::total).sorted().map(Total::value).toList();
        return new TierStatistics(
                tier,
                rows.size(),
                count(rows, Optional.of(Grade.EXCELLENT)),
                count(rows, Optional.of(Grade.GOOD)),
                count(rows, Optional.of(Grade.AVERAGE)),
                count(rows, Optional.empty()),
                totals.get(totals.size() - 1),
                totals.get(0),
                median(totals));
    }

    private static int count(List<ResultRow> rows, Optional<Grade> grade) {
        return (int) rows.stream().filter(row -> row.grade().equals(grade)).count();
    }

    /** Half of 8 decimals has 9 at most: nothing is rounded. */
    private static BigDecimal median(List<BigDecimal> ascending) {
        int above = ascending.size() / 2;
        int below = (ascending.size() - 1) / 2;
        BigDecimal median = ascending.get(below).add(ascending.get(above)).divide(BigDecimal.valueOf(2));
        BigDecimal shortest = median.stripTrailingZeros();
        return shortest.scale() < PLACES ? shortest.setScale(PLACES) : shortest;
    }
}
