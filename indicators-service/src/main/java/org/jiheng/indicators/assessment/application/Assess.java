package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.Assessment;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.application.Rights;

/** An assessor gives points to indicators of the office's own components. */
@ApplicationScoped
public class Assess {
    private final OpenCycles cycles;
    private final AssessorsIndicators indicators;
    private final AssessmentActs acts;
    private final Rights rights;

    Assess(OpenCycles cycles, AssessorsIndicators indicators, AssessmentActs acts, Rights rights) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.acts = acts;
        this.rights = rights;
    }

    @Transactional
    public void assess(String cycleId, List<GivenPoints> rows) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = rows.stream().map(GivenPoints::unit).collect(Collectors.toSet());
        Assessment assessment = new Assessment(indicators.lock(cycle, units), indicators.rightsIn(cycle));
        var moved = assessment.of(rows);
        acts.assessed(cycleId, rows, rights.today(cycle.scheme().zone()));
        indicators.saveAndPublish(cycle, units, moved);
    }
}
