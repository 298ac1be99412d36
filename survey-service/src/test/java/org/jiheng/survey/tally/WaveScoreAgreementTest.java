package org.jiheng.survey.tally;

import java.util.Optional;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The product against a second calculation of the same rule, on waves at random. */
class WaveScoreAgreementTest {
    private static final int WAVES = 30_000;

    @Test
    void theProductAgreesWithTheHandCalculationOnEveryWave() {
        assertThat(differences(SmallWave::score)).isZero();
    }

    /** The comparison can fail: it finds what binary floating point does to a mean. */
    @Test
    void binaryFloatingPointIsFoundOut() {
        assertThat(differences(FloatingPointCalculation::score)).isPositive();
    }

    @Test
    void theWavesAreWorthTrying() {
        RandomWaves waves = new RandomWaves(20121201);
        int withoutScore = 0;
        for (int i = 0; i < 1_000; i++) {
            withoutScore += waves.next().score("U1").isEmpty() ? 1 : 0;
        }
        assertThat(withoutScore).isBetween(100, 700);
    }

    private static int differences(BiFunction<SmallWave, String, Optional<String>> calculation) {
        RandomWaves waves = new RandomWaves(20121201);
        int differences = 0;
        for (int i = 0; i < WAVES; i++) {
            SmallWave wave = waves.next();
            for (String unit : wave.units) {
                if (!calculation.apply(wave, unit).equals(HandCalculation.score(wave, unit))) {
                    differences++;
                }
            }
        }
        return differences;
    }
}
