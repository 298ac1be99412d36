package org.jiheng.scoring.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.Wave;

/**
 * A scheme's parameters as somebody supposes them; what is left out stays as it is. Weights of respondent groups and dimensions are
 * none of them: scores of groups are not known here, so that no answer of a small group can be worked out (0019).
 *
 * @param components maxima by component
 * @param waves weights by review wave
 * @param excellentShare 0 to 1
 * @param goodMinimumTotal GOOD from this total on
 */
public record SupposedScheme(
        Optional<PartWeights> weights,
        Optional<Points> deductionCap,
        Map<String, Points> components,
        Map<String, BigFraction> waves,
        Optional<BigFraction> excellentShare,
        Optional<QuotaRounding> quotaRounding,
        Optional<CutoffTie> cutoffTie,
        Optional<BigDecimal> goodMinimumTotal) {
    public static final SupposedScheme AS_IT_IS = new SupposedScheme(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public SupposedScheme {
        components = Map.copyOf(components);
        waves = Map.copyOf(waves);
    }

    /** What the scheme does not have. */
    List<Fault> faults(ScoringRules rules) {
        List<Fault> faults = new ArrayList<>();
        unknown("/scheme/components", components.keySet(), rules.components(), Component::code, faults);
        unknown("/scheme/waves", waves.keySet(), rules.waves(), Wave::code, faults);
        return faults;
    }

    private static <T> void unknown(
            String path, Set<String> named, List<T> known, Function<T, String> code, List<Fault> faults) {
        Set<String> codes = known.stream().map(code).collect(Collectors.toSet());
        named.stream()
                .filter(name -> !codes.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault(path, "not-of-the-scheme", name)));
    }

    ScoringRules rules(ScoringRules now) {
        return new ScoringRules(
                weights.orElse(now.weights()),
                deductionCap.orElse(now.deductionCap()),
                now.components().stream()
                        .map(each -> new Component(each.code(), components.getOrDefault(each.code(), each.maximum())))
                        .toList(),
                now.waves().stream()
                        .map(each -> new Wave(each.code(), waves.getOrDefault(each.code(), each.weight())))
                        .toList());
    }

    Grading grading(Grading now) {
        return new Grading(
                new Quota(
                        excellentShare.orElse(now.quota().share()),
                        quotaRounding.orElse(now.quota().rounding())),
                cutoffTie.orElse(now.cutoffTie()),
                goodMinimumTotal.or(now::goodMinimumTotal));
    }
}
