package org.jiheng.inspection.visit.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.side.Side;
import org.jiheng.inspection.side.Sides;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitRefused;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.refusal.Fault;

/**
 * Collects what is wrong with what is said of a visit. Whether somebody who is named belongs to the unit, no register here
 * tells: who has spoken for the unit does, and whoever acts on the visit says it by token.
 */
@ApplicationScoped
class VisitCheck {
    private static final String DECIDED = "inspector-decided-on-the-visit";

    private final EvaluationCycles cycles;
    private final Sides sides;
    private final Visits visits;

    VisitCheck(EvaluationCycles cycles, Sides sides, Visits visits) {
        this.cycles = cycles;
        this.sides = sides;
        this.visits = visits;
    }

    /**
     * Of a visit that was planned: who went, or says that it took place, has not decided on what it found.
     *
     * @param caller who says so
     * @throws VisitRefused with every fault
     */
    List<NamedArea> areas(EvaluationCycle cycle, Visit planned, String caller, List<String> went, MadeVisit made) {
        List<Fault> faults = ofInspectors(cycle, planned.details().unit(), went);
        List<String> decided = visits.haveDecidedOn(planned.id());
        if (decided.contains(caller)) {
            faults.add(new Fault("", DECIDED, caller));
        }
        went.stream()
                .filter(decided::contains)
                .forEach(each -> faults.add(new Fault("/inspectors/" + went.indexOf(each), DECIDED, each)));
        return areas(cycle, made.days(), made.areas(), faults);
    }

    /** @throws VisitRefused with every fault */
    List<NamedArea> areas(EvaluationCycle cycle, String unit, List<String> inspectors, Days days, List<String> said) {
        List<Fault> faults = new ArrayList<>();
        if (!cycles.hasUnit(cycle.cycle(), unit)) {
            faults.add(new Fault("/unit", "unknown-unit", unit));
        }
        faults.addAll(ofInspectors(cycle, unit, inspectors));
        return areas(cycle, days, said, faults);
    }

    private List<Fault> ofInspectors(EvaluationCycle cycle, String unit, List<String> inspectors) {
        List<String> spoke = sides.on(Side.SPEAKING, cycle.cycle(), unit, inspectors);
        List<Fault> faults = new ArrayList<>();
        for (String each : inspectors) {
            if (spoke.contains(each)) {
                faults.add(new Fault("/inspectors/" + inspectors.indexOf(each), "inspector-spoke-for-the-unit", each));
            }
        }
        return faults;
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
