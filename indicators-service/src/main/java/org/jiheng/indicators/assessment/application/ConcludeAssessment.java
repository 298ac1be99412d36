package org.jiheng.indicators.assessment.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.AssessedComponent;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;

/** What an assessment leaves behind: the act, the indicators, the standing, and word to the unit. */
@ApplicationScoped
public class ConcludeAssessment {
    private final AssessedIndicators indicators;
    private final AssessmentActs acts;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    ConcludeAssessment(
            AssessedIndicators indicators, AssessmentActs acts, AssessmentNotices notices, Deadlines deadlines) {
        this.indicators = indicators;
        this.acts = acts;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @return by how many days it was late: all is assessed by the end of the evaluation (§六(三)) */
    public long conclude(AssessedIndicators.Held held, List<GivenPoints> rows, List<Indicator> moved, Act act) {
        acts.assessed(held.cycle().id(), rows, act);
        indicators.saveAndPublish(held.cycle(), held.known(), moved, indicator -> null);
        notices.assessed(held.cycle(), AssessedComponent.completedBy(held.known(), moved));
        return deadlines.daysLate(held.cycle(), PhaseName.EVALUATION, act);
    }
}
