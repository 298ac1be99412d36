package org.jiheng.survey.tally;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.survey.cycle.ReviewScheme;
import org.jiheng.survey.cycle.WeightedCode;

/** What dimensions and groups weigh under the present scheme; what it names no more weighs 0. */
public record ReviewWeights(Map<String, BigFraction> dimensions, Map<String, BigFraction> groups) {
    public static ReviewWeights of(ReviewScheme review) {
        return new ReviewWeights(byCode(review.dimensions()), byCode(review.groups()));
    }

    public BigFraction ofDimension(String code) {
        return dimensions.getOrDefault(code, BigFraction.ZERO);
    }

    public BigFraction ofGroup(String code) {
        return groups.getOrDefault(code, BigFraction.ZERO);
    }

    private static Map<String, BigFraction> byCode(List<WeightedCode> weighted) {
        return weighted.stream().collect(Collectors.toMap(WeightedCode::code, WeightedCode::weight));
    }
}
