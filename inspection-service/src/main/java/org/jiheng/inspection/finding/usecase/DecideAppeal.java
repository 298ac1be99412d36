package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.finding.DecidedPointsRefused;
import org.jiheng.inspection.finding.Decision;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.rights.InspectionAct;

/** A reviewer decides a unit's appeal. */
@ApplicationScoped
public class DecideAppeal {
    private final Acting acting;
    private final MoveFinding findings;
    private final FindingNotices notices;

    DecideAppeal(Acting acting, MoveFinding findings, FindingNotices notices) {
        this.acting = acting;
        this.findings = findings;
        this.notices = notices;
    }

    /** @param points what a reduction leaves; empty with any other decision */
    @Transactional
    public Finding decide(
            String cycle,
            UUID finding,
            Decision decision,
            Optional<String> points,
            String reason,
            Optional<LocalDate> occurredOn) {
        return findings.move(InspectionAct.DECIDE_APPEAL, cycle, finding, (found, running) -> {
            Optional<Points> left = points.map(DecideAppeal::points);
            Finding decided = found.decide(acting.on(occurredOn, running), decision, left, reason);
            notices.decided(running, decided, decision);
            return decided;
        });
    }

    private static Points points(String decimal) {
        Points.brokenRule(decimal).ifPresent(rule -> {
            throw new DecidedPointsRefused(rule, decimal);
        });
        return Points.of(decimal);
    }
}
