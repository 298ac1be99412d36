package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Finding;

/** A unit accepts a finding. */
@ApplicationScoped
public class AcceptFinding {
    private final ActingPerson person;
    private final MoveFinding findings;

    AcceptFinding(ActingPerson person, MoveFinding findings) {
        this.person = person;
        this.findings = findings;
    }

    @Transactional
    public Finding accept(String cycle, UUID finding, Optional<LocalDate> occurredOn) {
        EvaluationCycle running = person.cycle(cycle);
        return findings.move(running, finding, f -> f.accept(person.acting(running, occurredOn)));
    }
}
