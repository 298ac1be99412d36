package org.jiheng.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTest {
    @ParameterizedTest
    @CsvSource({
        "0.3 0.1 0.2, 0.2, true, true",
        "0.3 0.1 0.19, 0.2, true, false",
        "1 9 2 4, 3, false, true",
        "1 9 3 4, 3, false, false"
    })
    void aBoundIsHeldByTheMedian(String measured, BigDecimal bound, boolean atLeast, boolean held) {
        assertThat(figure(measured, bound, atLeast).isHeld()).isEqualTo(held);
    }

    @Test
    void aBoundThatIsNotHeldIsSeen() {
        Figures figures = new Figures();
        figures.add(figure("1 2 3", BigDecimal.ONE, false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        figures.print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(figures.areHeld()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1–3")
                .contains("≤ 1")
                .contains("NO");
    }

    @Test
    void whatCouldNotBeMeasuredIsNotHeld() {
        Figures figures = new Figures();
        figures.add(figure("1", BigDecimal.ONE, false));
        assertThat(figures.areHeld()).isTrue();

        figures.addNotMeasured("g", "no room");

        assertThat(figures.areHeld()).isFalse();
    }

    private static Figure figure(String measured, BigDecimal bound, boolean atLeast) {
        return new Figure(
                "f", Arrays.stream(measured.split(" ")).map(BigDecimal::new).toList(), bound, atLeast);
    }
}
