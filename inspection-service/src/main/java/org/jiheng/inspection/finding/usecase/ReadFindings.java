package org.jiheng.inspection.finding.usecase;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;

/** Reads a cycle's findings, in whatever state the cycle is. */
@ApplicationScoped
public class ReadFindings {
    private final EvaluationCycles cycles;
    private final Findings findings;

    ReadFindings(EvaluationCycles cycles, Findings findings) {
        this.cycles = cycles;
        this.findings = findings;
    }

    @Transactional
    public FindingPage page(String cycle, int page, int size) {
        cycles.find(cycle).orElseThrow(() -> new CycleUnknown(cycle));
        return new FindingPage(findings.page(cycle, page, size), page, size, findings.count(cycle));
    }

    @Transactional
    public Finding one(String cycle, UUID finding) {
        return findings.find(cycle, finding).orElseThrow(() -> new FindingUnknown(finding));
    }
}
