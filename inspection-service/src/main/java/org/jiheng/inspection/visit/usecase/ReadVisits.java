package org.jiheng.inspection.visit.usecase;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitUnknown;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Reads those of a cycle's visits that the caller may know of, in whatever state the cycle is. */
@ApplicationScoped
public class ReadVisits {
    /** @param whole whether the reader sees also who went, what was planned and what was noted */
    public record Shown(Visit visit, boolean whole) {}

    private final EvaluationCycles cycles;
    private final Visits visits;
    private final Rights rights;

    ReadVisits(EvaluationCycles cycles, Visits visits, Rights rights) {
        this.cycles = cycles;
        this.visits = visits;
        this.rights = rights;
    }

    @Transactional
    public Paged<Shown> page(String code, Visits.Filter filter, Page page) {
        EvaluationCycle cycle = cycle(code);
        rights.require(InspectionAct.LIST_VISITS, cycle.row());
        List<String> beforehand = units(cycle, InspectionAct.READ_VISIT_BEFOREHAND);
        Visits.Seen seen = new Visits.Seen(code, units(cycle, InspectionAct.READ_VISIT), beforehand);
        List<Shown> rows = visits.page(seen, filter, page.sort().descending(), page.number(), page.size()).stream()
                .map(visit ->
                        new Shown(visit, beforehand.contains(visit.details().unit())))
                .toList();
        return new Paged<>(rows, page, visits.count(seen, filter));
    }

    /** @throws VisitUnknown also if the caller may not know of it yet, or never */
    @Transactional
    public Shown one(String code, UUID id) {
        EvaluationCycle cycle = cycle(code);
        Visit visit = visits.find(code, id).orElseThrow(() -> new VisitUnknown(id));
        Row row = cycle.row(visit.details().unit());
        rights.require(InspectionAct.READ_VISIT, row);
        boolean whole = rights.permits(InspectionAct.READ_VISIT_BEFOREHAND, row);
        if (!whole && !visit.isKnownToTheUnit(visits.isToldOf(id))) {
            throw new VisitUnknown(id);
        }
        return new Shown(visit, whole);
    }

    private EvaluationCycle cycle(String code) {
        return cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
    }

    private List<String> units(EvaluationCycle cycle, InspectionAct act) {
        return cycles.units(cycle.cycle()).stream()
                .filter(unit -> rights.permits(act, cycle.row(unit)))
                .toList();
    }
}
