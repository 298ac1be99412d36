package org.jiheng.indicators.veto;

import java.util.Optional;

import org.jiheng.indicators.cycle.scheme.Reach;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.plan.UnknownComponent;
import org.jiheng.indicators.rows.FaultyRows;

/** What someone proposes to strike. No reach: the scheme's default. An indicator alone stands for its component too. */
public record VetoProposal(
        String unit, String area, Optional<Reach> reach, Optional<String> component, Optional<String> indicator) {
    /** @throws org.jiheng.kit.refusal.Refusal naming everything that cannot be so */
    public Struck resolved(Scheme scheme, KnownIndicators known) {
        FaultyRows faulty = new FaultyRows();
        Reach resolved = reach.orElse(scheme.defaultReach());
        if (!scheme.hasVetoArea(area)) {
            faulty.add(UnknownArea.RULE, "/area", area);
        }
        component
                .filter(c -> scheme.component(c).isEmpty())
                .ifPresent(c -> faulty.add(UnknownComponent.RULE, "/component", c));
        Optional<Indicator> named = indicator.flatMap(code -> known.approved(unit, code, "", faulty));
        named.ifPresent(found -> requireOwnComponent(found, faulty));
        requireTarget(resolved, faulty);
        faulty.refuse();
        return new Struck(unit, area, resolved, component.or(() -> named.map(Indicator::component)), indicator);
    }

    private void requireOwnComponent(Indicator named, FaultyRows faulty) {
        component
                .filter(c -> !c.equals(named.component()))
                .ifPresent(c -> faulty.add(
                        IndicatorOfAnotherComponent.RULE,
                        "/component",
                        named.key().code(),
                        named.component(),
                        c));
    }

    private void requireTarget(Reach resolved, FaultyRows faulty) {
        if (resolved == Reach.INDICATOR && indicator.isEmpty()) {
            faulty.add(VetoWithoutIndicator.RULE, "/indicator");
        }
        if (resolved == Reach.COMPONENT && component.isEmpty() && indicator.isEmpty()) {
            faulty.add(VetoWithoutComponent.RULE, "/component");
        }
    }
}
