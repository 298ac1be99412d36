package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.finding.DecidedPointsRefused;
import org.jiheng.inspection.finding.Decision;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.ReviewerTookPart;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.rights.InspectionAct;

/** A reviewer decides a unit's appeal. */
@ApplicationScoped
public class DecideAppeal {
    private final Acting acting;
    private final MoveFinding findings;
    private final Findings all;
    private final EvidenceFiles evidence;
    private final AppealTerms terms;
    private final FindingNotices notices;

    DecideAppeal(
            Acting acting,
            MoveFinding findings,
            Findings all,
            EvidenceFiles evidence,
            AppealTerms terms,
            FindingNotices notices) {
        this.acting = acting;
        this.findings = findings;
        this.all = all;
        this.evidence = evidence;
        this.terms = terms;
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
            Occasion occasion = acting.on(occurredOn, running);
            Finding decided = found.decide(occasion, decision, left, reason);
            if (all.wasInspectedBy(finding, occasion.person())) {
                throw new ReviewerTookPart();
            }
            found.mustNotWait(occasion, arrived(cycle, finding), terms.of(running));
            notices.decided(running, decided, decision);
            return decided;
        });
    }

    private List<UUID> arrived(String cycle, UUID finding) {
        return evidence.of(new Subject(cycle, AppealEvidence.KIND, finding)).stream()
                .map(EvidenceFile::id)
                .toList();
    }

    private static Points points(String decimal) {
        Points.brokenRule(decimal).ifPresent(rule -> {
            throw new DecidedPointsRefused(rule, decimal);
        });
        return Points.of(decimal);
    }
}
