package org.jiheng.indicators.plan.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanState;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.kit.audit.Audit;

/** Approved plans of an earlier cycle as drafts of a new one, with the same indicators at the same days of its year. */
@ApplicationScoped
public class CarryPlansOver {
    /** Some at a time, for a plan may have thousands of indicators. */
    private static final int UNITS_AT_ONCE = 25;

    private final Plans plans;
    private final ActingPerson person;
    private final Audit audit;

    CarryPlansOver(Plans plans, ActingPerson person, Audit audit) {
        this.plans = plans;
        this.person = person;
        this.audit = audit;
    }

    /**
     * To be called with the units registered in the new cycle.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int carryOver(Cycle earlier, Cycle next) {
        Act act = person.acting(Optional.empty(), next.scheme().workCalendar());
        List<Plan> approved = plans.all(earlier.id()).stream()
                .filter(plan -> plan.state() == PlanState.APPROVED)
                .toList();
        for (int from = 0; from < approved.size(); from += UNITS_AT_ONCE) {
            draft(earlier, next, approved.subList(from, Math.min(approved.size(), from + UNITS_AT_ONCE)), act);
        }
        return approved.size();
    }

    private void draft(Cycle earlier, Cycle next, List<Plan> approved, Act act) {
        int years = next.scheme().year() - earlier.scheme().year();
        Map<String, List<PlannedIndicator>> contents = plans.contents(earlier.id(), approved);
        Map<Plan, List<PlannedIndicator>> drafts = new LinkedHashMap<>();
        for (Plan plan : approved) {
            drafts.put(
                    Plan.drafted(plan.unit()),
                    contents.getOrDefault(plan.unit(), List.of()).stream()
                            .map(indicator -> indicator.yearsLater(years))
                            .toList());
        }
        plans.add(next.id(), drafts, act);
        audit.changed(drafts.keySet().stream()
                .map(draft -> new Audit.Change(next.id() + "/" + draft.unit(), null, PlanChange.of(draft), null))
                .toList());
    }
}
