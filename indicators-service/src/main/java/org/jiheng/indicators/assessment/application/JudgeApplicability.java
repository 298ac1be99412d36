package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementProposal;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.application.Rights;

/** An assessor proposes that indicators do not apply to their units. */
@ApplicationScoped
public class JudgeApplicability {
    private final OpenCycles cycles;
    private final AssessorsIndicators indicators;
    private final Judgements judgements;
    private final Rights rights;

    JudgeApplicability(OpenCycles cycles, AssessorsIndicators indicators, Judgements judgements, Rights rights) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.judgements = judgements;
        this.rights = rights;
    }

    @Transactional
    public List<Judgement> propose(String cycleId, List<GivenReason> rows) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = rows.stream().map(GivenReason::unit).collect(Collectors.toSet());
        KnownIndicators known = indicators.lock(cycle, units);
        new JudgementProposal(known, judgements.judged(cycleId, units), indicators.rightsIn(cycle)).check(rows);
        List<Judgement> proposed = rows.stream()
                .map(row -> Judgement.proposed(UUID.randomUUID(), row))
                .toList();
        judgements.add(cycleId, proposed, rights.today(cycle.scheme().zone()));
        return proposed;
    }
}
