package org.jiheng.inspection.visit.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitDetails;
import org.jiheng.inspection.visit.VisitReport;
import org.jiheng.inspection.visit.Visits;

/** An inspector plans a visit, or records one that nobody planned. */
@ApplicationScoped
public class PlanVisit {
    private final EvaluationCycles cycles;
    private final Visits visits;
    private final VisitActing acting;
    private final VisitCheck check;
    private final VisitAudit audit;
    private final OneSidedRights rights;

    PlanVisit(
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
    public Visit plan(String code, Optional<UUID> id, VisitPlan plan) {
        EvaluationCycle cycle = held(code, InspectionAct.PLAN_VISIT, plan.unit());
        List<String> inspectors = acting.inspectors(plan.inspectors());
        var areas = check.areas(cycle, plan.unit(), inspectors, plan.days(), plan.areas());
        VisitDetails details = new VisitDetails(
                code, plan.unit(), plan.kind(), inspectors, Optional.of(plan.days()), areas, plan.words());
        return added(Visit.plan(acting.id(id), details, acting.now()));
    }

    @Transactional
    public Visit record(String code, Optional<UUID> id, VisitPlan made) {
        EvaluationCycle cycle = held(code, InspectionAct.RECORD_VISIT, made.unit());
        List<String> inspectors = acting.inspectors(made.inspectors());
        Days days = made.days();
        var areas = check.areas(cycle, made.unit(), inspectors, days, made.areas());
        VisitDetails details = new VisitDetails(
                code, made.unit(), made.kind(), inspectors, Optional.empty(), List.of(), Optional.empty());
        VisitReport report = new VisitReport(days, inspectors, areas, made.words());
        return added(Visit.record(acting.id(id), details, report, acting.recording(days, cycle)));
    }

    private EvaluationCycle held(String code, InspectionAct act, String unit) {
        EvaluationCycle cycle = cycles.hold(code);
        rights.require(act, cycle, unit);
        cycle.mustBeRunning();
        return cycle;
    }

    private Visit added(Visit visit) {
        visits.add(visit);
        audit.added(visit);
        return visit;
    }
}
