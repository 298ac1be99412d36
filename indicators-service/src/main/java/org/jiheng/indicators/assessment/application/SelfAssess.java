package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.SelfAssessment;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.application.LockedIndicators;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.standing.Standings;

/** A unit says what it has earned. */
@ApplicationScoped
public class SelfAssess {
    private final OpenCycles cycles;
    private final LockedIndicators lockedIndicators;
    private final Indicators indicators;
    private final AssessmentActs acts;
    private final Standings standings;
    private final Rights rights;

    SelfAssess(
            OpenCycles cycles,
            LockedIndicators lockedIndicators,
            Indicators indicators,
            AssessmentActs acts,
            Standings standings,
            Rights rights) {
        this.cycles = cycles;
        this.lockedIndicators = lockedIndicators;
        this.indicators = indicators;
        this.acts = acts;
        this.standings = standings;
        this.rights = rights;
    }

    @Transactional
    public void selfAssess(String cycleId, List<GivenPoints> rows) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = rows.stream().map(GivenPoints::unit).collect(Collectors.toSet());
        var selfAssessment = new SelfAssessment(lockedIndicators.ofUnits(cycleId, units), rights::isOfUnit);
        indicators.save(cycleId, selfAssessment.of(rows));
        acts.selfAssessed(cycleId, rows, rights.today(cycle.scheme().zone()));
        standings.publishIndicators(cycleId, units);
    }
}
