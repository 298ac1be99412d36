package org.jiheng.inspection.finding.usecase;

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

    NotifyFinding(ActingPerson person, MoveFinding findings) {
        this.person = person;
        this.findings = findings;
    }

    @Transactional
    public Finding giveNotice(String cycle, UUID finding) {
        EvaluationCycle running = person.cycle(cycle);
        return findings.move(running, finding, f -> f.giveNotice(person.now(running)));
    }
}
