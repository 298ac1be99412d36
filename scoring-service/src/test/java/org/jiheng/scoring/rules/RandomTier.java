package org.jiheng.scoring.rules;

import java.util.List;

/**
 * A whole small tier in bare numbers, so that both calculations start from the same and neither from the other's classes.
 * Points are in hundredths, wave scores in millionths, wave weights in tenths, part weights in hundredths.
 *
 * @param goodMinimum in 100-millionths, null where the scheme leaves GOOD open
 */
public record RandomTier(
        int indicatorWeight,
        long cap,
        long[] componentMaxima,
        int[] waveWeights,
        int shareOver,
        int shareUnder,
        String quotaRounding,
        String cutoffTie,
        Long goodMinimum,
        List<Unit> units) {

    /** @param assessed null: not assessed yet */
    public record Target(int component, long maximum, boolean applicable, Long assessed) {}

    /** @param indicator index among the unit's indicators, -1 for none */
    public record Strike(String reach, int component, int indicator) {}

    /** @param score null: counted, nobody answered */
    public record Counted(int wave, Long score) {}

    public record Unit(
            String code, List<Target> targets, List<Strike> strikes, List<Counted> waves, List<Long> deductions) {}

    RandomTier withGoodMinimum(Long total) {
        return new RandomTier(
                indicatorWeight,
                cap,
                componentMaxima,
                waveWeights,
                shareOver,
                shareUnder,
                quotaRounding,
                cutoffTie,
                total,
                units);
    }
}
