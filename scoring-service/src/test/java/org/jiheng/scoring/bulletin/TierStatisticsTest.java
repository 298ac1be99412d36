package org.jiheng.scoring.bulletin;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.Published;
import org.jiheng.scoring.result.ResultRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TierStatisticsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # totals                             | highest     | lowest      | median
            90                                   | 90.00000000 | 90.00000000 | 90.00000000
            80 90 70                             | 90.00000000 | 70.00000000 | 80.00000000
            90.00000001 80.00000002              | 90.00000001 | 80.00000002 | 85.000000015
            90.00000002 80.00000002              | 90.00000002 | 80.00000002 | 85.00000002
            100 0 0 100                          | 100.00000000| 0.00000000  | 50.00000000
            """, delimiter = '|')
    void theMedianIsExact(String totals, String highest, String lowest, String median) {
        List<ResultRow> rows = new ArrayList<>();
        for (String total : totals.split(" ")) {
            rows.add(Published.row("U" + rows.size(), "单位", "T", rows.size() + 1, total, Grade.GOOD));
        }

        TierStatistics statistics = TierStatistics.of(rows).get(0);

        assertThat(statistics.highest().toPlainString()).isEqualTo(highest);
        assertThat(statistics.lowest().toPlainString()).isEqualTo(lowest);
        assertThat(statistics.median().toPlainString()).isEqualTo(median);
    }
}
