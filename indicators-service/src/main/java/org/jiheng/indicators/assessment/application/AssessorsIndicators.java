package org.jiheng.indicators.assessment.application;

import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.assessment.AssessorRights;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.plan.application.LockedIndicators;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.standing.Standings;

/** What every act of an assessor begins and ends with. */
@ApplicationScoped
class AssessorsIndicators {
    private final LockedIndicators lockedIndicators;
    private final Indicators indicators;
    private final Standings standings;
    private final Rights rights;

    AssessorsIndicators(LockedIndicators lockedIndicators, Indicators indicators, Standings standings, Rights rights) {
        this.lockedIndicators = lockedIndicators;
        this.indicators = indicators;
        this.standings = standings;
        this.rights = rights;
    }

    AssessorRights rightsIn(Cycle cycle) {
        return new AssessorRights(cycle.scheme(), rights::isOfAssessor, rights::isOfUnit);
    }

    KnownIndicators lock(Cycle cycle, Collection<String> units) {
        return lockedIndicators.ofUnits(cycle.id(), units);
    }

    void saveAndPublish(Cycle cycle, Collection<String> units, List<Indicator> moved) {
        indicators.save(cycle.id(), moved);
        standings.publishIndicators(cycle.id(), units);
    }
}
