package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Finding;

/** A unit appeals against a finding. */
@ApplicationScoped
public class AppealFinding {
    private final ActingPerson person;
    private final MoveFinding findings;
    private final FindingNotices notices;

    AppealFinding(ActingPerson person, MoveFinding findings, FindingNotices notices) {
        this.person = person;
        this.findings = findings;
        this.notices = notices;
    }

    @Transactional
    public Finding appeal(String cycle, UUID finding, String grounds, Optional<LocalDate> occurredOn) {
        EvaluationCycle running = person.cycle(cycle);
        Finding appealed = findings.move(
                running, finding, f -> f.appeal(person.acting(running, occurredOn), grounds, AppealTerms.of(running)));
        notices.appealed(running, appealed);
        return appealed;
    }
}
