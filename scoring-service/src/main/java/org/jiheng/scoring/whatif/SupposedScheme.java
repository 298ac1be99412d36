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
 * none of them: of groups is known what is released, from the certification on and under the weights of then, hidden ones as one.
 * No wave score under other weights follows from that; one from the ballots would tell more of the hidden than may be (0019).
 *
 * @param components with their maxima, and
 * @param waves with their weights, each in the request's order; of two about the same the later holds
 * @param excellentShare 0 to 1
 * @param goodMinimumTotal GOOD from this total on
 */
public record SupposedScheme(
        Optional<PartWeights> weights,
        Optional<Points> deductionCap,
        List<Component> components,
        List<Wave> waves,
        Optional<BigFraction> excellentShare,
        Optional<QuotaRounding> quotaRounding,
        Optional<CutoffTie> cutoffTie,
        Optional<BigDecimal> goodMinimumTotal) {
    public static final SupposedScheme AS_IT_IS = new SupposedScheme(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public SupposedScheme {
        components = List.copyOf(components);
        waves = List.copyOf(waves);
    }

    /** What the scheme does not have. */
    List<Fault> faults(ScoringRules rules) {
        List<Fault> faults = new ArrayList<>();
        unknown("/scheme/components", components, rules.components(), Component::code, faults);
        unknown("/scheme/waves", waves, rules.waves(), Wave::code, faults);
        return faults;
    }

    private static <T> void unknown(
            String path, List<T> named, List<T> known, Function<T, String> code, List<Fault> faults) {
        Set<String> codes = known.stream().map(code).collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            String name = code.apply(named.get(i));
            if (!codes.contains(name)) {
                faults.add(new Fault(path + "/" + i + "/code", "not-of-the-scheme", name));
            }
        }
    }

    ScoringRules rules(ScoringRules now) {
        return new ScoringRules(
                weights.orElse(now.weights()),
                deductionCap.orElse(now.deductionCap()),
                supposed(now.components(), components, Component::code),
                supposed(now.waves(), waves, Wave::code));
    }

    /** In the order of the scheme. */
    private static <T> List<T> supposed(List<T> now, List<T> otherwise, Function<T, String> code) {
        Map<String, T> byCode =
                otherwise.stream().collect(Collectors.toMap(code, Function.identity(), (earlier, later) -> later));
        return now.stream()
                .map(each -> byCode.getOrDefault(code.apply(each), each))
                .toList();
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
