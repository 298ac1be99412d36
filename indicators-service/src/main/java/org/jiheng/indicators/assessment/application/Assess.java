package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.Assessment;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.Ledgers;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.rights.IndicatorsAct;

/** An assessor gives points to indicators of the office's own components. */
@ApplicationScoped
public class Assess {
    private final AssessedIndicators indicators;
    private final Ledgers ledgers;
    private final AssessmentActs acts;
    private final ActingPerson person;
    private final ConcludeAssessment conclusion;

    Assess(
            AssessedIndicators indicators,
            Ledgers ledgers,
            AssessmentActs acts,
            ActingPerson person,
            ConcludeAssessment conclusion) {
        this.indicators = indicators;
        this.ledgers = ledgers;
        this.acts = acts;
        this.person = person;
        this.conclusion = conclusion;
    }

    @Transactional
    public void assess(String cycleId, List<GivenPoints> rows, Optional<LocalDate> occurredOn) {
        List<Indicator.Key> keys = rows.stream().map(GivenPoints::key).toList();
        var held = indicators.hold(cycleId, IndicatorsAct.ASSESS, "assessments", keys);
        Set<String> units = rows.stream().map(GivenPoints::unit).collect(Collectors.toSet());
        var moved = new Assessment(held.known(), ledgers.kept(cycleId, units)).of(rows);
        Act act =
                person.acting(occurredOn, held.cycle().scheme().workCalendar()).following(acts.lastOn(cycleId, keys));
        conclusion.conclude(held, rows, moved, act);
    }
}
