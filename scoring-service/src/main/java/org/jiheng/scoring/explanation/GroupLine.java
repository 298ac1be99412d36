package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the survey released of a wave: the line of a group, or the one of all that are hidden.
 *
 * @param weight of its groups together
 * @param score empty where nothing that weighs was answered
 */
public record GroupLine(List<String> groups, boolean hidden, BigFraction weight, Optional<BigFraction> score) {
    public GroupLine {
        groups = List.copyOf(groups);
    }

    /** What it weighs in the wave's score. */
    BigFraction counted() {
        return score.isPresent() ? weight : BigFraction.ZERO;
    }

    /** Its weighted score. */
    BigFraction weighted() {
        return score.map(weight::multiply).orElse(BigFraction.ZERO);
    }
}
