package org.jiheng.indicators.plan.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanDifference;
import org.jiheng.indicators.plan.PlanVersion;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.UnknownPlan;
import org.jiheng.indicators.plan.UnknownVersion;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Plans to look at: an assessor sees of each the indicators of the office's components. */
@ApplicationScoped
public class ReadPlans {
    /** A plan, its indicators as filed, where those under assessment stand, and why it was returned last. */
    public record WholePlan(
            Plan plan,
            List<PlannedIndicator> planned,
            Map<String, Indicator> underAssessment,
            Map<String, String> returnReasons) {}

    private static final Map<String, Comparator<Plan>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(Plan::unit),
            "state",
            Comparator.comparing(Plan::state).thenComparing(Plan::unit));

    private final OpenCycles cycles;
    private final Units units;
    private final Plans plans;
    private final Indicators indicators;

    ReadPlans(OpenCycles cycles, Units units, Plans plans, Indicators indicators) {
        this.cycles = cycles;
        this.units = units;
        this.plans = plans;
        this.indicators = indicators;
    }

    @Transactional
    public Paged<Plan> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_PLANS);
        return page.of(cycles.readable(cycle, IndicatorsAct.READ_PLANS, plans.all(id), Plan::unit), ORDERS);
    }

    /** For what is told to everybody who may know which plans there are. */
    @Transactional
    public void mayList(String cycle) {
        cycles.readable(cycle, IndicatorsAct.LIST_PLANS);
    }

    /** The indicators of a version as they were filed, in that order. */
    @Transactional
    public List<PlannedIndicator> version(String cycle, String unit, int version) {
        Plan plan = present(cycle, unit);
        if (version < 1 || version > plan.version()) {
            throw new UnknownVersion(unit, version);
        }
        return seen(cycle, unit, plans.content(cycle, unit, version));
    }

    @Transactional
    public List<PlanVersion> versions(String cycle, String unit) {
        present(cycle, unit);
        return plans.versions(cycle, unit);
    }

    @Transactional
    public PlanDifference difference(String cycle, String unit, int from, int to) {
        return PlanDifference.between(version(cycle, unit, from), version(cycle, unit, to));
    }

    private Plan present(String cycle, String unit) {
        cycles.readable(cycle, IndicatorsAct.READ_PLANS, unit);
        units.require(cycle, unit);
        return plans.find(cycle, unit).orElseThrow(() -> new UnknownPlan(unit));
    }

    @Transactional
    public WholePlan one(String cycle, String unit) {
        Plan plan = present(cycle, unit);
        List<PlannedIndicator> planned = seen(cycle, unit, plans.content(cycle, plan));
        return new WholePlan(plan, planned, indicators.ofUnit(cycle, unit), reasons(cycle, unit, planned));
    }

    /** Also those of a component that the scheme does not have: it is the unit and the office who have to see and mend them. */
    private List<PlannedIndicator> seen(String cycle, String unit, List<PlannedIndicator> all) {
        return cycles.readable(
                cycles.inView(cycle), IndicatorsAct.READ_INDICATORS, all, each -> unit, PlannedIndicator::component);
    }

    private Map<String, String> reasons(String cycle, String unit, List<PlannedIndicator> seen) {
        Map<String, String> reasons = new LinkedHashMap<>(plans.lastReturnReasons(cycle, unit));
        reasons.keySet()
                .retainAll(seen.stream().map(PlannedIndicator::indicator).collect(Collectors.toSet()));
        return reasons;
    }
}
