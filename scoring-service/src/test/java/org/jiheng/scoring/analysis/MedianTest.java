package org.jiheng.scoring.analysis;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MedianTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # values            | median
            1/3                 | 1 / 3
            2/3 1/3             | 1 / 2
            1 0 1/7             | 1 / 7
            1/3 1/7 1/3 1/7     | 5 / 21
            1/3 1/3 1/3 0       | 1 / 3
            """, delimiter = '|')
    void isInTheMiddleAndExact(String values, String median) {
        List<BigFraction> fractions =
                Arrays.stream(values.split(" ")).map(BigFraction::parse).toList();

        assertThat(Median.of(fractions).orElseThrow()).hasToString(median);
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(Median.of(List.of())).isEmpty();
    }
}
