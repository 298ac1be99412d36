package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.SelfAssessmentReturn;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.application.Rights;

/** An assessor returns self-assessments, each with the reason. */
@ApplicationScoped
public class ReturnSelfAssessments {
    private final OpenCycles cycles;
    private final AssessorsIndicators indicators;
    private final AssessmentActs acts;
    private final Rights rights;

    ReturnSelfAssessments(OpenCycles cycles, AssessorsIndicators indicators, AssessmentActs acts, Rights rights) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.acts = acts;
        this.rights = rights;
    }

    @Transactional
    public void giveBack(String cycleId, List<GivenReason> rows) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = rows.stream().map(GivenReason::unit).collect(Collectors.toSet());
        var selfAssessmentReturn = new SelfAssessmentReturn(indicators.lock(cycle, units), indicators.rightsIn(cycle));
        var moved = selfAssessmentReturn.of(rows);
        acts.returned(cycleId, rows, rights.today(cycle.scheme().zone()));
        indicators.saveAndPublish(cycle, units, moved);
    }
}
