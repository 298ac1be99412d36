package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.SelfAssessmentReturn;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;

/** An assessor returns self-assessments, each with the reason. */
@ApplicationScoped
public class ReturnSelfAssessments {
    private final AssessedIndicators indicators;
    private final AssessmentActs acts;
    private final ActingPerson person;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    ReturnSelfAssessments(
            AssessedIndicators indicators,
            AssessmentActs acts,
            ActingPerson person,
            AssessmentNotices notices,
            Deadlines deadlines) {
        this.indicators = indicators;
        this.acts = acts;
        this.person = person;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @return by how many days it was late; 0 for one in time */
    @Transactional
    public long giveBack(String cycleId, List<GivenReason> rows, Optional<LocalDate> occurredOn) {
        List<Indicator.Key> keys = rows.stream().map(GivenReason::key).toList();
        var held = indicators.hold(cycleId, IndicatorsAct.RETURN_SELF_ASSESSMENTS, "indicators", keys);
        Cycle cycle = held.cycle();
        KnownIndicators known = held.known();
        var moved = new SelfAssessmentReturn(known).of(rows);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(acts.lastOn(cycleId, keys));
        acts.returned(cycleId, rows, act);
        Map<Indicator.Key, String> reasons =
                rows.stream().collect(Collectors.toMap(GivenReason::key, GivenReason::reason));
        indicators.saveAndPublish(cycle, known, moved, reasons::get);
        notices.returned(cycle, rows);
        return deadlines.daysLate(cycle, PhaseName.EVALUATION, act);
    }
}
