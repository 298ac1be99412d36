package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.AssessedComponent;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementDecision;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;

/** The performance office approves that indicators do not apply. */
@ApplicationScoped
public class ApproveJudgements {
    private final HeldJudgements heldJudgements;
    private final AssessedIndicators indicators;
    private final Judgements judgements;
    private final ActingPerson person;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    ApproveJudgements(
            HeldJudgements heldJudgements,
            AssessedIndicators indicators,
            Judgements judgements,
            ActingPerson person,
            AssessmentNotices notices,
            Deadlines deadlines) {
        this.heldJudgements = heldJudgements;
        this.indicators = indicators;
        this.judgements = judgements;
        this.person = person;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @return by how many days it was late; 0 for one in time */
    @Transactional
    public long approve(String cycleId, List<UUID> named, Optional<LocalDate> occurredOn) {
        var held = heldJudgements.hold(cycleId, IndicatorsAct.APPROVE_JUDGEMENTS, named);
        Cycle cycle = held.cycle();
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        new JudgementDecision(held.found(), act.person()).approve(named);
        judgements.approve(cycleId, held.found(), act.following(judgements.lastProposalOn(cycleId, named)));
        List<Indicator> moved = notApplicable(held.found(), held.known());
        indicators.saveAndPublish(cycle, held.known(), moved, reasons(held.found())::get);
        notices.approved(cycle, held.found());
        notices.assessed(cycle, AssessedComponent.completedBy(held.known(), moved));
        return deadlines.daysLate(cycle, PhaseName.EVALUATION, act);
    }

    private static Map<Indicator.Key, String> reasons(List<Judgement> judgements) {
        return judgements.stream().collect(Collectors.toMap(Judgement::indicator, Judgement::reason));
    }

    private static List<Indicator> notApplicable(List<Judgement> judgements, KnownIndicators known) {
        return judgements.stream()
                .flatMap(judgement -> known.find(judgement.indicator()).stream())
                .map(Indicator::judgedNotApplicable)
                .toList();
    }
}
