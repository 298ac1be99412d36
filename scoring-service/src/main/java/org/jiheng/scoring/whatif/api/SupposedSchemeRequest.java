package org.jiheng.scoring.whatif.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Wave;
import org.jiheng.scoring.whatif.SupposedScheme;
import org.jiheng.scoring.whatif.SuppositionUnfit;

/**
 * Parameters of a scheme, each where the scheme has it and written as there; of two about the same the later holds.
 *
 * @param weights of indicators and review, together 1
 * @param components only those with another maximum
 * @param waves only those with another weight
 */
public record SupposedSchemeRequest(
        @Valid Weights weights,
        @Pattern(regexp = SuppositionRequest.POINTS) String deductionCap,
        @Size(max = 100) List<@NotNull @Valid OtherMaximum> components,
        @Size(max = 100) List<@NotNull @Valid OtherWeight> waves,
        @Valid Grading grading) {
    private static final String WEIGHT = "0(\\.[0-9]{1,2})?|1(\\.0{1,2})?";
    private static final String DECIMAL = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,12})?";
    private static final String FRACTION = "(0|[1-9][0-9]{0,8})/[1-9][0-9]{0,8}";

    public record Weights(
            @NotNull @Pattern(regexp = WEIGHT) String indicators,
            @NotNull @Pattern(regexp = WEIGHT) String review) {
        boolean addUp() {
            return new BigDecimal(indicators).add(new BigDecimal(review)).compareTo(BigDecimal.ONE) == 0;
        }
    }

    public record OtherMaximum(
            @NotBlank @Size(max = 40) String code,

            @NotNull @Pattern(regexp = SuppositionRequest.POINTS)
            String maxPoints) {
        private Component supposed() {
            return new Component(code, Points.of(maxPoints));
        }
    }

    public record OtherWeight(
            @NotBlank @Size(max = 40) String code,
            @NotNull @Pattern(regexp = DECIMAL) String weight) {
        private Wave supposed() {
            return Wave.of(code, weight);
        }
    }

    /** @param excellentShare a fraction, such as {@code 1/3} */
    public record Grading(
            @Pattern(regexp = FRACTION) String excellentShare,
            QuotaRounding quotaRounding,
            CutoffTie cutoffTie,
            @Pattern(regexp = DECIMAL) String goodMinimumTotal) {
        private Optional<BigFraction> share() {
            return Optional.ofNullable(excellentShare)
                    .map(share -> Quota.of(share, QuotaRounding.FLOOR).share());
        }
    }

    SupposedScheme supposed() {
        refuse();
        Optional<Grading> given = Optional.ofNullable(grading);
        return new SupposedScheme(
                Optional.ofNullable(weights).map(both -> PartWeights.of(both.indicators(), both.review())),
                Optional.ofNullable(deductionCap).map(Points::of),
                maxima(),
                waveWeights(),
                given.flatMap(Grading::share),
                given.map(Grading::quotaRounding),
                given.map(Grading::cutoffTie),
                given.map(Grading::goodMinimumTotal).map(BigDecimal::new));
    }

    private void refuse() {
        List<Fault> faults = new ArrayList<>();
        if (weights != null && !weights.addUp()) {
            faults.add(new Fault("/scheme/weights", "weights-not-one", weights.indicators(), weights.review()));
        }
        Optional.ofNullable(grading)
                .flatMap(Grading::share)
                .filter(share -> share.compareTo(BigFraction.ONE) > 0)
                .ifPresent(share -> faults.add(new Fault("/scheme/grading/excellentShare", "share-above-one")));
        if (!faults.isEmpty()) {
            throw new SuppositionUnfit(faults);
        }
    }

    private List<Component> maxima() {
        return Optional.ofNullable(components).orElse(List.of()).stream()
                .map(OtherMaximum::supposed)
                .toList();
    }

    private List<Wave> waveWeights() {
        return Optional.ofNullable(waves).orElse(List.of()).stream()
                .map(OtherWeight::supposed)
                .toList();
    }
}
