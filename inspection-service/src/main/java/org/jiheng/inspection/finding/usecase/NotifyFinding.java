package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Finding;

/** An inspector gives the unit notice of a finding; its points come off at once. */
@ApplicationScoped
public class NotifyFinding {
    private final ActingPerson person;
    private final MoveFinding findings;
    private final FindingNotices notices;

    NotifyFinding(ActingPerson person, MoveFinding findings, FindingNotices notices) {
        this.person = person;
        this.findings = findings;
        this.notices = notices;
    }

    @Transactional
    public Finding giveNotice(String cycle, UUID finding, Optional<LocalDate> occurredOn) {
        EvaluationCycle running = person.cycle(cycle);
        Finding notified = findings.move(running, finding, f -> f.giveNotice(person.acting(running, occurredOn)));
        notices.notified(running, notified);
        return notified;
    }
}
