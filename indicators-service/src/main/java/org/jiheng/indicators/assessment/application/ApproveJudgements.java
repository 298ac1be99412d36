package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementApproval;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.rows.FaultyRows;

/** The performance office approves that indicators do not apply. */
@ApplicationScoped
public class ApproveJudgements {
    private final OpenCycles cycles;
    private final AssessorsIndicators indicators;
    private final Judgements judgements;
    private final Rights rights;

    ApproveJudgements(OpenCycles cycles, AssessorsIndicators indicators, Judgements judgements, Rights rights) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.judgements = judgements;
        this.rights = rights;
    }

    @Transactional
    public void approve(String cycleId, List<UUID> named) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = judgements.find(cycleId, named).stream()
                .map(judgement -> judgement.indicator().unit())
                .collect(Collectors.toSet());
        KnownIndicators known = indicators.lock(cycle, units);
        // Only now, under the lock, is what was found also what stays
        List<Judgement> found = judgements.find(cycleId, named);
        JudgementApproval.check(named, found);
        judgements.approve(cycleId, found, rights.today(cycle.scheme().zone()));
        indicators.saveAndPublish(cycle, units, notApplicable(found, known));
    }

    private static List<Indicator> notApplicable(List<Judgement> judgements, KnownIndicators known) {
        return judgements.stream()
                .map(judgement -> judgement.indicator())
                .flatMap(key -> known.approved(key.unit(), key.code(), "", new FaultyRows()).stream())
                .map(Indicator::judgedNotApplicable)
                .toList();
    }
}
