package org.jiheng.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;

/** The public review of a unit, §五(二): its score from the rounded wave scores, and how much of it is known. */
public final class ReviewResult {
    private final List<Wave> scheme;
    private final Map<String, WaveScore> counted;

    ReviewResult(List<Wave> scheme, List<WaveScore> counted) {
        this.scheme = scheme;
        this.counted = counted.stream().collect(Collectors.toMap(WaveScore::wave, Function.identity()));
    }

    /** Σ weight × wave score ÷ Σ weight over waves that have an answer; HALF_UP to 6 decimals. */
    public Optional<Score> score() {
        return exact().map(Score::halfUp);
    }

    /** The same before it is rounded. */
    public Optional<BigFraction> exact() {
        return WeightedMean.of(answered());
    }

    /** What a mean of the waves' scores makes of a score in this wave: × weight ÷ Σ weight over waves that have an answer. */
    public BigFraction factor(Wave wave) {
        BigFraction weights = WeightedMean.weight(answered());
        return answer(wave).isEmpty() || weights.signum() == 0
                ? BigFraction.ZERO
                : wave.weight().divide(weights);
    }

    /** In the scheme's order. */
    public List<Wave> waves() {
        return scheme;
    }

    /** Whether the wave is counted for the unit. */
    public boolean counted(Wave wave) {
        return counted.containsKey(wave.code());
    }

    /** The unit's score in the wave; empty where it is not counted or nobody answered. */
    public Optional<Score> answer(Wave wave) {
        return Optional.ofNullable(counted.get(wave.code())).flatMap(WaveScore::score);
    }

    /** Weights of counted waves ÷ weights of all; a wave in which nobody answered for the unit is counted all the same. */
    public BigFraction known() {
        List<Weighted> waves = new ArrayList<>();
        for (Wave wave : scheme) {
            BigFraction known = counted(wave) ? BigFraction.ONE : BigFraction.ZERO;
            waves.add(new Weighted(wave.weight(), known));
        }
        return WeightedMean.of(waves).orElse(BigFraction.ONE);
    }

    /** What the wave adds to {@link #known()}. */
    public BigFraction known(Wave wave) {
        BigFraction weights = scheme.stream().map(Wave::weight).reduce(BigFraction.ZERO, BigFraction::add);
        return counted(wave) && weights.signum() != 0 ? wave.weight().divide(weights) : BigFraction.ZERO;
    }

    /** Whether nothing of it can become known any more, because no wave weighs anything. */
    public boolean knownAsAWhole() {
        return scheme.stream().allMatch(wave -> wave.weight().signum() == 0);
    }

    private List<Weighted> answered() {
        List<Weighted> answered = new ArrayList<>();
        for (Wave wave : scheme) {
            answer(wave).ifPresent(score -> answered.add(new Weighted(wave.weight(), score.exact())));
        }
        return answered;
    }
}
