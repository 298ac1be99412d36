package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.rights.InspectionAct;

/** An inspector drops a finding of which no notice was given. */
@ApplicationScoped
public class DropFinding {
    private final Acting acting;
    private final MoveFinding findings;

    DropFinding(Acting acting, MoveFinding findings) {
        this.acting = acting;
        this.findings = findings;
    }

    @Transactional
    public Finding drop(String cycle, UUID finding, String reason, Optional<LocalDate> occurredOn) {
        return findings.move(
                InspectionAct.DROP_FINDING,
                cycle,
                finding,
                (found, running) -> found.drop(acting.on(occurredOn, running), reason));
    }
}
