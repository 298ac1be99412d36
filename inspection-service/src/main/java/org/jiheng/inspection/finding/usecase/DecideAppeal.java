package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.DecidedPointsRefused;
import org.jiheng.inspection.finding.Decision;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.points.Points;

/** A reviewer decides a unit's appeal. */
@ApplicationScoped
public class DecideAppeal {
    private final ActingPerson person;
    private final MoveFinding findings;
    private final FindingNotices notices;

    DecideAppeal(ActingPerson person, MoveFinding findings, FindingNotices notices) {
        this.person = person;
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
        EvaluationCycle running = person.cycle(cycle);
        Optional<Points> decided = points.map(DecideAppeal::points);
        Finding after = findings.move(
                running, finding, f -> f.decide(person.acting(running, occurredOn), decision, decided, reason));
        notices.decided(running, after, decision);
        return after;
    }

    private static Points points(String decimal) {
        Points.brokenRule(decimal).ifPresent(rule -> {
            throw new DecidedPointsRefused(rule, decimal);
        });
        return Points.of(decimal);
    }
}
