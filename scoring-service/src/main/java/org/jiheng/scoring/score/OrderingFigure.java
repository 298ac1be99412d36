package org.jiheng.scoring.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The four figures by which units of a tier are ordered, §五(四), the first before the others; a missing score counts as 0. */
public enum OrderingFigure {
    TOTAL(score -> score.total().value()),
    REVIEW(score -> score.review().orElse(Score.ZERO).value()),
    /** The smaller one is better. */
    DEDUCTION(score -> score.deduction().counted().value()),
    INDICATORS(score -> score.indicators().orElse(Score.ZERO).value());

    private final Function<UnitScore, BigDecimal> figure;

    OrderingFigure(Function<UnitScore, BigDecimal> figure) {
        this.figure = figure;
    }

    public BigDecimal of(UnitScore score) {
        return figure.apply(score);
    }

    /** The first in which the two differ; empty where they share a rank. */
    public static Optional<OrderingFigure> deciding(UnitScore one, UnitScore other) {
        return Arrays.stream(values())
                .filter(each -> each.of(one).compareTo(each.of(other)) != 0)
                .findFirst();
    }
}
