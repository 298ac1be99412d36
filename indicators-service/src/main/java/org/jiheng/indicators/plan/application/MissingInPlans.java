package org.jiheng.indicators.plan.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Completeness;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.responsibility.People;
import org.jiheng.kit.refusal.Fault;

/**
 * What is missing in the plan that the caller hands in. Whoever may enter back enters papers of days that are over; the people
 * in them need not have an identity here.
 */
@ApplicationScoped
public class MissingInPlans {
    private final People people;
    private final ActingPerson person;

    MissingInPlans(People people, ActingPerson person) {
        this.people = people;
        this.person = person;
    }

    public List<Fault> of(Cycle cycle, String unit, List<PlannedIndicator> indicators) {
        return person.mayEnterBack()
                ? Completeness.missing(indicators, cycle.scheme())
                : Completeness.missing(indicators, cycle.scheme(), people.bound(cycle.id(), unit));
    }
}
