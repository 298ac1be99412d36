package org.jiheng.inspection.finding.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.Repeat;
import org.jiheng.inspection.finding.Repeats;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Reads those of a cycle's findings that the caller may see, in whatever state the cycle is. */
@ApplicationScoped
public class ReadFindings {
    /**
     * @param repeat what it repeats, if it repeats one
     * @param withAppeal whether the reader may read the file of its appeal
     */
    public record Detailed(Finding finding, Optional<Repeat> repeat, boolean withAppeal) {}

    private final EvaluationCycles cycles;
    private final Findings findings;
    private final Repeats repeats;
    private final Rights rights;

    ReadFindings(EvaluationCycles cycles, Findings findings, Repeats repeats, Rights rights) {
        this.cycles = cycles;
        this.findings = findings;
        this.repeats = repeats;
        this.rights = rights;
    }

    /** @param page sorted by {@code recordedAt}, {@code unit} or {@code state} */
    @Transactional
    public Paged<Detailed> page(String code, boolean onlyRepeats, Page page) {
        EvaluationCycle cycle = cycle(code);
        rights.require(InspectionAct.LIST_FINDINGS, cycle.row());
        Findings.Seen seen = new Findings.Seen(
                code,
                units(cycle, InspectionAct.READ_FINDING),
                units(cycle, InspectionAct.READ_FINDING_BEFORE_NOTICE),
                onlyRepeats);
        List<Finding> rows =
                findings.page(seen, page.sort().field(), page.sort().descending(), page.number(), page.size());
        return new Paged<>(detailed(cycle, rows), page, findings.count(seen));
    }

    /** @throws FindingUnknown also if the caller may not know of it before its notice */
    @Transactional
    public Detailed one(String code, UUID id) {
        EvaluationCycle cycle = cycle(code);
        Finding finding = findings.find(code, id).orElseThrow(() -> new FindingUnknown(id));
        Row row = cycle.row(finding.unit());
        rights.require(InspectionAct.READ_FINDING, row);
        if (finding.notice().isEmpty() && !rights.permits(InspectionAct.READ_FINDING_BEFORE_NOTICE, row)) {
            throw new FindingUnknown(id);
        }
        return detailed(cycle, List.of(finding)).get(0);
    }

    private List<Detailed> detailed(EvaluationCycle cycle, List<Finding> rows) {
        Map<UUID, Repeat> repeated =
                repeats.among(rows.stream().map(Finding::id).toList());
        return rows.stream()
                .map(row -> new Detailed(
                        row,
                        Optional.ofNullable(repeated.get(row.id())),
                        rights.permits(InspectionAct.READ_APPEAL, cycle.row(row.unit()))))
                .toList();
    }

    private EvaluationCycle cycle(String code) {
        return cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
    }

    private List<String> units(EvaluationCycle cycle, InspectionAct act) {
        return cycles.units(cycle.cycle()).stream()
                .filter(unit -> rights.permits(act, cycle.row(unit)))
                .toList();
    }
}
