package org.jiheng.indicators.plan.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlanState;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.kit.audit.Audit;

/** Approved plans of an earlier cycle as drafts of a new one, with the same indicators at the same days of its year. */
@ApplicationScoped
public class CarryPlansOver {
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
        int years = next.scheme().year() - earlier.scheme().year();
        Act act = person.acting(Optional.empty(), next.scheme().workCalendar());
        List<Audit.Change> changes = new ArrayList<>();
        for (Plan approved : plans.all(earlier.id())) {
            if (approved.state() == PlanState.APPROVED) {
                List<PlannedIndicator> content = plans.content(earlier.id(), approved).stream()
                        .map(indicator -> indicator.yearsLater(years))
                        .toList();
                Plan draft = Plan.drafted(approved.unit());
                plans.save(next.id(), draft, PlanAct.DRAFTED, act);
                plans.addContent(next.id(), draft, content);
                changes.add(new Audit.Change(next.id() + "/" + draft.unit(), null, PlanChange.of(draft), null));
            }
        }
        audit.changed(changes);
        return changes.size();
    }
}
