package org.jiheng.survey.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A planted bug: the same rule in binary floating point, rounded as carefully as one can. */
final class FloatingPointCalculation {
    private FloatingPointCalculation() {}

    static Optional<String> score(SmallWave wave, String unit) {
        Tally tally = wave.tally();
        int position = tally.questionnaire().units().indexOf(unit);
        double sum = 0;
        double weights = 0;
        int g = 0;
        for (String weight : wave.groups.values()) {
            double score = group(wave, tally, position, g++);
            if (!Double.isNaN(score)) {
                sum += Double.parseDouble(weight) * score;
                weights += Double.parseDouble(weight);
            }
        }
        return weights == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum / weights)
                        .setScale(6, RoundingMode.HALF_UP)
                        .toPlainString());
    }

    private static double group(SmallWave wave, Tally tally, int unit, int group) {
        double sum = 0;
        double weights = 0;
        int d = 0;
        for (String weight : wave.dimensions.values()) {
            double mean = mean(wave, tally.answers(unit, group, d++));
            if (!Double.isNaN(mean)) {
                sum += Double.parseDouble(weight) * mean;
                weights += Double.parseDouble(weight);
            }
        }
        return sum / weights;
    }

    private static double mean(SmallWave wave, long[] answers) {
        double sum = 0;
        long number = 0;
        int i = 0;
        for (String value : wave.options.values()) {
            if (value != null) {
                sum += Double.parseDouble(value) * answers[i];
                number += answers[i];
            }
            i++;
        }
        return number == 0 ? Double.NaN : sum / number;
    }
}
