package org.jiheng.inspection.finding.usecase;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.AppealTerm;
import org.jiheng.inspection.finding.Finding;

/** A unit appeals against a finding. */
@ApplicationScoped
public class AppealFinding {
    private final ActingPerson person;
    private final MoveFinding findings;

    AppealFinding(ActingPerson person, MoveFinding findings) {
        this.person = person;
        this.findings = findings;
    }

    @Transactional
    public Finding appeal(String cycle, UUID finding, String grounds) {
        EvaluationCycle running = person.cycle(cycle);
        return findings.move(
                running,
                finding,
                f -> f.appeal(
                        person.now(running), grounds, new AppealTerm(running.workCalendar(), running.appealDays())));
    }
}
