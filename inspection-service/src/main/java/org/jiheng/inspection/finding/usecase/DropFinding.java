package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Finding;

/** An inspector drops a finding of which no notice was given. */
@ApplicationScoped
public class DropFinding {
    private final ActingPerson person;
    private final MoveFinding findings;

    DropFinding(ActingPerson person, MoveFinding findings) {
        this.person = person;
        this.findings = findings;
    }

    @Transactional
    public Finding drop(String cycle, UUID finding, String reason, Optional<LocalDate> occurredOn) {
        EvaluationCycle running = person.cycle(cycle);
        return findings.move(running, finding, f -> f.drop(person.acting(running, occurredOn), reason));
    }
}
