package org.jiheng.inspection.visit.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.VisitRefused;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.refusal.Fault;

/**
 * Collects what is wrong with what is said of a visit. Whether somebody who is named belongs to the unit, no register here
 * tells: who has spoken for the unit does, and whoever acts on the visit says it by token.
 */
@ApplicationScoped
class VisitCheck {
    private final EvaluationCycles cycles;
    private final Visits visits;

    VisitCheck(EvaluationCycles cycles, Visits visits) {
        this.cycles = cycles;
        this.visits = visits;
    }

    /** @throws VisitRefused with every fault */
    List<NamedArea> areas(EvaluationCycle cycle, Days days, List<String> said) {
        return areas(cycle, days, said, new ArrayList<>());
    }

    /** @throws VisitRefused with every fault */
    List<NamedArea> areas(EvaluationCycle cycle, String unit, List<String> inspectors, Days days, List<String> said) {
        List<Fault> faults = new ArrayList<>();
        if (!cycles.hasUnit(cycle.cycle(), unit)) {
            faults.add(new Fault("/unit", "unknown-unit", unit));
        }
        visits.whoSpokeFor(cycle.cycle(), unit, inspectors)
                .forEach(person -> faults.add(new Fault(
                        "/inspectors/" + inspectors.indexOf(person), "inspector-spoke-for-the-unit", person)));
        return areas(cycle, days, said, faults);
    }

    private static List<NamedArea> areas(EvaluationCycle cycle, Days days, List<String> said, List<Fault> faults) {
        if (!days.runForward()) {
            faults.add(new Fault("/lastDay", "last-day-before-the-first", days.first()));
        } else if (days.areTooMany()) {
            faults.add(new Fault("/lastDay", "too-many-days"));
        }
        List<NamedArea> areas = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Optional<NamedArea> named = cycle.areas().named(said.get(i));
            if (named.isEmpty()) {
                faults.add(new Fault(
                        "/areas/" + i,
                        "unknown-area",
                        said.get(i),
                        cycle.areas().codes()));
            }
            named.ifPresent(areas::add);
        }
        if (!faults.isEmpty()) {
            throw new VisitRefused(faults);
        }
        return areas;
    }
}
