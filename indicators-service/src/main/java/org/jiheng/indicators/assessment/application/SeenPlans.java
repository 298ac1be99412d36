package org.jiheng.indicators.assessment.application;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.assessment.SeveralUnitsSeen;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** Points are given to indicators as they were seen: a plan's version grows with each of its indicators' assessments. */
@ApplicationScoped
class SeenPlans {
    private final Plans plans;

    SeenPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * To be called under the lock of the units' standings.
     *
     * @param seen empty: whatever was given meanwhile, this is given last
     */
    void check(String cycle, Set<String> units, Optional<Precondition> seen) {
        seen.ifPresent(version -> {
            if (units.size() != 1) {
                throw new SeveralUnitsSeen(units.size());
            }
            version.check(plans.find(cycle, units.iterator().next()).map(plan -> new Version(plan.revision())));
        });
    }
}
