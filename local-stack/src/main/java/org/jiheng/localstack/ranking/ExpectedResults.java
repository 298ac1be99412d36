package org.jiheng.localstack.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a package says must come out (expected.csv), against what came out. */
public final class ExpectedResults {
    private static final Set<String> FIGURES = Set.of("indicators", "review", "deduction_raw", "deduction", "total");

    private final ResultRows expected;

    public ExpectedResults(ResultRows expected) {
        this.expected = expected;
    }

    public int cells() {
        return expected.rows().size() * ResultRows.COLUMNS.size();
    }

    /** A line a cell that differs, {@code P01 total: 96.1 ≠ 96.2}. */
    public List<String> differences(ResultRows actual) {
        Map<String, Map<String, String>> byUnit = new HashMap<>();
        actual.rows().forEach(row -> byUnit.put(row.get("unit"), row));
        List<String> differences = new ArrayList<>();
        for (Map<String, String> want : expected.rows()) {
            Map<String, String> got = byUnit.getOrDefault(want.get("unit"), Map.of());
            for (String column : ResultRows.COLUMNS) {
                if (!same(column, want.get(column), got.get(column))) {
                    differences.add(
                            want.get("unit") + " " + column + ": " + want.get(column) + " ≠ " + got.get(column));
                }
            }
        }
        return differences;
    }

    private static boolean same(String column, String want, String got) {
        if (FIGURES.contains(column) && isFigure(want) && isFigure(got)) {
            return new BigDecimal(want).compareTo(new BigDecimal(got)) == 0;
        }
        return want != null && want.equals(got);
    }

    private static boolean isFigure(String cell) {
        return cell != null && cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
