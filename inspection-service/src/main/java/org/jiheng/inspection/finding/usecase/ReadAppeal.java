package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.AppealTerm;
import org.jiheng.inspection.finding.AppealUnknown;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.rights.Rights;

/** Reads the file of an appeal, which is the same for both sides. */
@ApplicationScoped
public class ReadAppeal {
    /**
     * What the decision rests on, and the decision.
     *
     * @param found what the inspectors show
     * @param shown what the unit shows
     * @param outstanding what it said will come and has not
     * @param waitsUntil the last day on which a decision waits for that; empty where none does
     * @param lastDay on which the unit could appeal, by the scheme and calendar of today, without days on which the cycle was closed
     * @param decision once there is one
     */
    public record AppealFile(
            Finding finding,
            Act notice,
            LocalDate lastDay,
            Act appeal,
            List<EvidenceFile> found,
            List<EvidenceFile> shown,
            List<UUID> outstanding,
            Optional<LocalDate> waitsUntil,
            Optional<Act> decision) {}

    private final EvaluationCycles cycles;
    private final Findings findings;
    private final AppealTerms terms;
    private final EvidenceFiles evidence;
    private final Rights rights;

    ReadAppeal(EvaluationCycles cycles, Findings findings, AppealTerms terms, EvidenceFiles evidence, Rights rights) {
        this.cycles = cycles;
        this.findings = findings;
        this.terms = terms;
        this.evidence = evidence;
        this.rights = rights;
    }

    @Transactional
    public AppealFile of(String code, UUID id) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        Finding finding = findings.find(code, id).orElseThrow(() -> new FindingUnknown(id));
        rights.require(InspectionAct.READ_APPEAL, cycle.row(finding.unit()));
        Act appeal = finding.appeal().orElseThrow(() -> new AppealUnknown(id));
        Act notice = finding.notice().orElseThrow();
        AppealTerm term = terms.of(cycle);
        List<EvidenceFile> shown = evidence.of(new Subject(code, AppealEvidence.KIND, id));
        List<UUID> outstanding =
                finding.outstanding(shown.stream().map(EvidenceFile::id).toList());
        return new AppealFile(
                finding,
                notice,
                term.lastDay(notice.dates()),
                appeal,
                evidence.of(new Subject(code, FindingEvidence.KIND, id)),
                shown,
                outstanding,
                Optional.of(finding.lastDayOfWaiting(term))
                        .filter(day ->
                                !outstanding.isEmpty() && finding.decision().isEmpty()),
                finding.decision());
    }
}
