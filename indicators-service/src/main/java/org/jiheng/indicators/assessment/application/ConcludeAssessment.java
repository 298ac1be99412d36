package org.jiheng.indicators.assessment.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.AssessedComponent;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.plan.Indicator;

/** What an assessment leaves behind: the act, the indicators, the standing, and word to the unit. */
@ApplicationScoped
public class ConcludeAssessment {
    private final AssessedIndicators indicators;
    private final AssessmentActs acts;
    private final AssessmentNotices notices;

    ConcludeAssessment(AssessedIndicators indicators, AssessmentActs acts, AssessmentNotices notices) {
        this.indicators = indicators;
        this.acts = acts;
        this.notices = notices;
    }

    public void conclude(AssessedIndicators.Held held, List<GivenPoints> rows, List<Indicator> moved, Act act) {
        acts.assessed(held.cycle().id(), rows, act);
        indicators.saveAndPublish(held.cycle(), held.known(), moved, indicator -> null);
        notices.assessed(held.cycle(), AssessedComponent.completedBy(held.known(), moved));
    }
}
