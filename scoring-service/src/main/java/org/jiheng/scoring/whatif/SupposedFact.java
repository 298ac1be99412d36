package org.jiheng.scoring.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.Veto;

/** One fact of a unit that somebody supposes to be otherwise. */
public sealed interface SupposedFact {
    String unit();

    /** What does not fit the facts; {@code path} is where the fact stands in the request. */
    Optional<Fault> fault(NamedFacts facts, ScoringRules rules, String path);

    /** The facts with this one in them. Nothing may be wrong with it. */
    NamedFacts in(NamedFacts facts);

    /** The indicator is assessed with so many points, and applies. */
    record Assessed(String unit, String indicator, Points points) implements SupposedFact {
        @Override
        public Optional<Fault> fault(NamedFacts facts, ScoringRules rules, String path) {
            Optional<Indicator> found = find(facts, indicator);
            if (found.isEmpty()) {
                return Optional.of(new Fault(path + "/indicator", "not-of-the-unit", indicator, unit));
            }
            return found.filter(each -> points.compareTo(each.maximum()) > 0)
                    .map(each -> new Fault(path + "/points", "points-above-maximum", each.maximum()));
        }

        @Override
        public NamedFacts in(NamedFacts facts) {
            List<Indicator> changed = facts.indicators().stream()
                    .map(each -> each.code().equals(indicator)
                            ? new Indicator(each.code(), each.component(), each.maximum(), true, Optional.of(points))
                            : each)
                    .toList();
            return new NamedFacts(changed, facts.vetoes(), facts.waves(), facts.findings());
        }
    }

    /**
     * A veto is confirmed.
     *
     * @param component needed by reach COMPONENT
     * @param indicator needed by reach INDICATOR
     */
    record VetoConfirmed(String unit, Reach reach, Optional<String> component, Optional<String> indicator)
            implements SupposedFact {
        private static final String OF_NO_ACT = "";

        @Override
        public Optional<Fault> fault(NamedFacts facts, ScoringRules rules, String path) {
            return switch (reach) {
                case INDICATOR ->
                    indicator.filter(code -> find(facts, code).isPresent()).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new Fault(path + "/indicator", "not-of-the-unit", indicator.orElse("—"), unit));
                case COMPONENT ->
                    component.filter(code -> has(rules, code)).isPresent()
                            ? Optional.empty()
                            : Optional.of(new Fault(path + "/component", "not-of-the-scheme", component.orElse("—")));
                case ASSESSMENT, GRADE -> Optional.empty();
            };
        }

        private static boolean has(ScoringRules rules, String component) {
            return rules.components().stream().map(Component::code).anyMatch(component::equals);
        }

        @Override
        public NamedFacts in(NamedFacts facts) {
            Veto veto = new Veto(reach, component.orElse(null), indicator.orElse(null));
            List<NamedVeto> vetoes = new ArrayList<>(facts.vetoes());
            vetoes.add(new NamedVeto(OF_NO_ACT, OF_NO_ACT, veto));
            return new NamedFacts(facts.indicators(), vetoes, facts.waves(), facts.findings());
        }
    }

    /** @param veto the opaque id of a confirmed one */
    record VetoRevoked(String unit, String veto) implements SupposedFact {
        @Override
        public Optional<Fault> fault(NamedFacts facts, ScoringRules rules, String path) {
            return facts.vetoes().stream().map(NamedVeto::act).anyMatch(veto::equals)
                    ? Optional.empty()
                    : Optional.of(new Fault(path + "/veto", "not-of-the-unit", veto, unit));
        }

        @Override
        public NamedFacts in(NamedFacts facts) {
            List<NamedVeto> others = facts.vetoes().stream()
                    .filter(each -> !each.act().equals(veto))
                    .toList();
            return new NamedFacts(facts.indicators(), others, facts.waves(), facts.findings());
        }
    }

    /**
     * A finding takes off other points, as after an appeal.
     *
     * @param finding the opaque id of one that takes points off now
     * @param points more than 0 and less than it takes off now, as an appeal can reduce them; empty: it is withdrawn
     */
    record FindingChanged(String unit, String finding, Optional<Points> points) implements SupposedFact {
        @Override
        public Optional<Fault> fault(NamedFacts facts, ScoringRules rules, String path) {
            Optional<Finding> now = facts.findings().stream()
                    .filter(each -> each.act().equals(finding))
                    .findFirst();
            if (now.isEmpty()) {
                return Optional.of(new Fault(path + "/finding", "not-of-the-unit", finding, unit));
            }
            Points before = now.get().points();
            return points.filter(after -> !reduce(before, after))
                    .map(after -> new Fault(path + "/points", "not-a-reduction", before));
        }

        private static boolean reduce(Points before, Points after) {
            return after.compareTo(Points.NONE) > 0 && after.compareTo(before) < 0;
        }

        @Override
        public NamedFacts in(NamedFacts facts) {
            List<Finding> changed = facts.findings().stream()
                    .map(changing())
                    .filter(each -> !each.act().equals(finding) || points.isPresent())
                    .toList();
            return new NamedFacts(facts.indicators(), facts.vetoes(), facts.waves(), changed);
        }

        private UnaryOperator<Finding> changing() {
            return each -> each.act().equals(finding) ? new Finding(finding, points.orElse(each.points())) : each;
        }
    }

    private static Optional<Indicator> find(NamedFacts facts, String code) {
        return facts.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }
}
