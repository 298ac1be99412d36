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
final class ReviewResult {
    private final List<Wave> scheme;
    private final Map<String, WaveScore> counted;

    ReviewResult(List<Wave> scheme, List<WaveScore> counted) {
        this.scheme = scheme;
        this.counted = counted.stream().collect(Collectors.toMap(WaveScore::wave, Function.identity()));
    }

    /** Σ weight × wave score ÷ Σ weight over waves that have an answer; HALF_UP to 6 decimals. */
    Optional<Score> score() {
        List<Weighted> answered = new ArrayList<>();
        for (Wave wave : scheme) {
            answer(wave).ifPresent(score -> answered.add(new Weighted(wave.weight(), score.exact())));
        }
        return WeightedMean.of(answered).map(Score::halfUp);
    }

    /** Weights of counted waves ÷ weights of all; a wave in which nobody answered for the unit is counted all the same. */
    BigFraction known() {
        List<Weighted> waves = new ArrayList<>();
        for (Wave wave : scheme) {
            BigFraction known = counted.containsKey(wave.code()) ? BigFraction.ONE : BigFraction.ZERO;
            waves.add(new Weighted(wave.weight(), known));
        }
        return WeightedMean.of(waves).orElse(BigFraction.ONE);
    }

    private Optional<Score> answer(Wave wave) {
        return Optional.ofNullable(counted.get(wave.code())).flatMap(WaveScore::score);
    }
}
