package org.jiheng.inspection.rectification.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.usecase.Acting;
import org.jiheng.inspection.rectification.Assignment;
import org.jiheng.inspection.rectification.FindingNotToBeRectified;
import org.jiheng.inspection.rectification.Ground;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.ShownWeakPoint;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.inspection.rectification.WeakPointTakenBack;
import org.jiheng.inspection.rectification.WeakPointUnknown;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;

/** Something is demanded of a unit, in whatever state the cycle is: most of it comes after the results (§六(五)). */
@ApplicationScoped
public class OpenRectification {
    private final Acting acting;
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final WeakPoints weakPoints;
    private final Rectifications rectifications;
    private final RectificationNotices notices;
    private final RectificationAudit audit;
    private final OneSidedRights rights;

    OpenRectification(
            Acting acting,
            EvaluationCycles cycles,
            Findings findings,
            WeakPoints weakPoints,
            Rectifications rectifications,
            RectificationNotices notices,
            RectificationAudit audit,
            OneSidedRights rights) {
        this.acting = acting;
        this.cycles = cycles;
        this.findings = findings;
        this.weakPoints = weakPoints;
        this.rectifications = rectifications;
        this.notices = notices;
        this.audit = audit;
        this.rights = rights;
    }

    /** At once, while the finding may still be appealed against: it is in force from its notice on. */
    @Transactional
    public Rectification fromFinding(String code, UUID id, Assignment demanded, Optional<LocalDate> occurredOn) {
        EvaluationCycle cycle = cycles.hold(code);
        Finding finding = findings.hold(code, id).orElseThrow(() -> new FindingUnknown(id));
        rights.require(InspectionAct.OPEN_RECTIFICATION, cycle, finding.unit());
        FindingNotToBeRectified.unlessInForce(finding.state());
        return open(cycle, Ground.of(code, finding.unit(), id), demanded, occurredOn);
    }

    /** From the results, once they are published. */
    @Transactional
    public Rectification fromWeakPoint(String code, UUID id, Assignment demanded, Optional<LocalDate> occurredOn) {
        EvaluationCycle cycle = cycles.hold(code);
        ShownWeakPoint shown = weakPoints.find(code, id).orElseThrow(() -> new WeakPointUnknown(id));
        WeakPoint weakPoint = shown.weakPoint();
        rights.require(InspectionAct.OPEN_RECTIFICATION_FROM_RESULTS, cycle, weakPoint.unit());
        WeakPointTakenBack.unlessPresent(shown);
        Optional<Finding> finding = finding(weakPoint);
        finding.map(Finding::state).ifPresent(FindingNotToBeRectified::unlessInForce);
        return open(cycle, Ground.of(weakPoint, finding.map(Finding::id)), demanded, occurredOn);
    }

    private Rectification open(
            EvaluationCycle cycle, Ground ground, Assignment demanded, Optional<LocalDate> occurredOn) {
        Rectification opened = Rectification.open(UUID.randomUUID(), ground, demanded, acting.on(occurredOn, cycle));
        rectifications.add(opened);
        audit.opened(opened);
        notices.opened(cycle, opened);
        return opened;
    }

    /** What the results call a finding is one of this service's; should it be none, the weak point stands by itself. */
    private Optional<Finding> finding(WeakPoint weakPoint) {
        return weakPoint
                .findingNamed()
                .flatMap(id -> findings.hold(weakPoint.cycle(), id))
                .filter(finding -> finding.unit().equals(weakPoint.unit()));
    }
}
