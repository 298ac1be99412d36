package org.jiheng.inspection.visit.usecase;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitHasFindings;
import org.jiheng.inspection.visit.VisitReport;
import org.jiheng.inspection.visit.VisitUnknown;
import org.jiheng.inspection.visit.Visits;

/** A planned visit is made, or cancelled. */
@ApplicationScoped
public class CloseVisit {
    private final EvaluationCycles cycles;
    private final Visits visits;
    private final VisitActing acting;
    private final VisitCheck check;
    private final VisitAudit audit;
    private final OneSidedRights rights;

    CloseVisit(
            EvaluationCycles cycles,
            Visits visits,
            VisitActing acting,
            VisitCheck check,
            VisitAudit audit,
            OneSidedRights rights) {
        this.cycles = cycles;
        this.visits = visits;
        this.acting = acting;
        this.check = check;
        this.audit = audit;
        this.rights = rights;
    }

    @Transactional
    public Visit make(String code, UUID id, MadeVisit made) {
        return moved(
                InspectionAct.MAKE_VISIT,
                code,
                id,
                (visit, cycle) -> visit.make(report(cycle, visit, made), acting.recording(made.days(), cycle)));
    }

    private VisitReport report(EvaluationCycle cycle, Visit visit, MadeVisit made) {
        List<String> went =
                made.inspectors().isEmpty() ? visit.details().inspectors() : acting.inspectors(made.inspectors());
        List<NamedArea> areas = check.areas(cycle, visit, acting.now().person(), went, made);
        return new VisitReport(made.days(), went, areas, made.outcome());
    }

    @Transactional
    public Visit cancel(String code, UUID id, String reason) {
        return moved(InspectionAct.CANCEL_VISIT, code, id, (visit, cycle) -> visit.cancel(reason, acting.now()));
    }

    private Visit moved(InspectionAct act, String code, UUID id, BiFunction<Visit, EvaluationCycle, Visit> move) {
        EvaluationCycle cycle = cycles.hold(code);
        Visit before = visits.holdAlone(code, id).orElseThrow(() -> new VisitUnknown(id));
        rights.require(act, cycle, before.details().unit());
        cycle.mustBeRunning();
        Visit after = move.apply(before, cycle);
        long outside = visits.findingsOutside(id, after.days());
        if (outside > 0) {
            throw new VisitHasFindings(outside);
        }
        visits.keep(after);
        audit.moved(before, after);
        return after;
    }
}
