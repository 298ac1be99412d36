package org.jiheng.survey.figure.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.figure.DimensionFigures;
import org.jiheng.survey.figure.GroupFigures;
import org.jiheng.survey.figure.JointLine;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.figure.usecase.ReadFigures;

/**
 * What is released of a wave. Σ share × score over a unit's lines, the hidden one among them, is its wave score.
 *
 * @param marginOfError how the margins are computed
 */
public record FiguresResponse(
        String cycle,
        String wave,
        int minimumGroupSize,
        String marginOfError,
        List<UnitEntry> units,
        int page,
        int size,
        long total) {

    static FiguresResponse of(ReadFigures.Selected selected) {
        List<Option> options = selected.wave().questionnaire().options();
        Paged<UnitEntry> units = selected.units().map(unit -> UnitEntry.of(unit, options));
        return new FiguresResponse(
                selected.wave().id().cycle(),
                selected.wave().id().wave(),
                selected.wave().questionnaire().minimumGroupSize(),
                GroupFigures.MARGIN_OF_ERROR,
                units.rows(),
                units.page().number(),
                units.page().size(),
                units.total());
    }

    /** @param score 6 decimals; missing where nobody answered */
    public record UnitEntry(String unit, String score, List<GroupEntry> groups, HiddenEntry hidden) {
        static UnitEntry of(UnitFigures figures, List<Option> options) {
            BigFraction all = figures.counted();
            return new UnitEntry(
                    figures.unit(),
                    text(figures.score()),
                    figures.shown().stream()
                            .map(each -> GroupEntry.of(each, all, options))
                            .toList(),
                    figures.hidden().map(line -> HiddenEntry.of(line, all)).orElse(null));
        }
    }

    /**
     * @param share of the unit's weights that count, 6 decimals; missing without a score
     * @param ratings how many of the group's ballots rated the unit
     * @param marginOfError an upper bound
     */
    public record GroupEntry(
            String group,
            String weight,
            String share,
            long ratings,
            String score,
            String marginOfError,
            List<DimensionEntry> dimensions) {
        static GroupEntry of(GroupFigures figures, BigFraction all, List<Option> options) {
            return new GroupEntry(
                    figures.group(),
                    plain(figures.weight()),
                    figures.score().isPresent() ? partOf(figures.weight(), all) : null,
                    figures.ratings(),
                    text(figures.score()),
                    text(figures.margin()),
                    figures.dimensions().stream()
                            .map(each -> DimensionEntry.of(each, options))
                            .toList());
        }
    }

    /**
     * @param answers how many have a value: the sample
     * @param mean 6 decimals; missing where nobody answered
     */
    public record DimensionEntry(
            String dimension, long answers, String mean, String marginOfError, List<OptionEntry> options) {
        static DimensionEntry of(DimensionFigures figures, List<Option> options) {
            return new DimensionEntry(
                    figures.dimension(),
                    figures.answers(),
                    text(figures.mean()),
                    text(figures.margin()),
                    IntStream.range(0, options.size())
                            .mapToObj(i -> new OptionEntry(
                                    options.get(i).letter(), figures.counts().get(i)))
                            .toList());
        }
    }

    /** How often an option was chosen. */
    public record OptionEntry(String option, long answers) {}

    /**
     * The groups that are hidden, in one line.
     *
     * @param score what is left of the wave score, as if all of them had answered
     */
    public record HiddenEntry(List<String> groups, String weight, String share, String score) {
        static HiddenEntry of(JointLine line, BigFraction all) {
            return new HiddenEntry(
                    line.groups(),
                    plain(line.weight()),
                    line.score().isPresent() ? partOf(line.weight(), all) : null,
                    text(line.score()));
        }
    }

    private static String partOf(BigFraction weight, BigFraction all) {
        return all.signum() == 0
                ? null
                : Exact.rounded(weight.divide(all), 6, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigFraction weight) {
        return Exact.decimal(weight).toPlainString();
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(null);
    }
}
