package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementProposal;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;

/** An assessor proposes that indicators do not apply to their units. */
@ApplicationScoped
public class JudgeApplicability {
    /** @param lateDays by which it was proposed late; 0 for one in time */
    public record Proposed(List<Judgement> judgements, long lateDays) {}

    private final AssessedIndicators indicators;
    private final Plans plans;
    private final Judgements judgements;
    private final ActingPerson person;
    private final Audit audit;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    JudgeApplicability(
            AssessedIndicators indicators,
            Plans plans,
            Judgements judgements,
            ActingPerson person,
            Audit audit,
            AssessmentNotices notices,
            Deadlines deadlines) {
        this.indicators = indicators;
        this.plans = plans;
        this.judgements = judgements;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    @Transactional
    public Proposed propose(String cycleId, List<GivenReason> rows, Optional<LocalDate> occurredOn) {
        List<Indicator.Key> keys = rows.stream().map(GivenReason::key).toList();
        var held = indicators.hold(cycleId, IndicatorsAct.JUDGE_APPLICABILITY, "judgements", keys);
        Set<String> units = rows.stream().map(GivenReason::unit).collect(Collectors.toSet());
        Cycle cycle = held.cycle();
        new JudgementProposal(held.known(), judgements.judged(cycleId, units)).check(rows);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar())
                .following(plans.lastApprovalOn(cycleId, units))
                .following(judgements.lastDeclineOn(cycleId, keys));
        List<Judgement> proposed = rows.stream()
                .map(row -> Judgement.proposed(UUID.randomUUID(), row, act.person()))
                .toList();
        judgements.add(cycleId, proposed, act);
        audit.changed(proposed.stream().map(each -> change(cycleId, each)).toList());
        notices.proposed(cycle, proposed);
        return new Proposed(proposed, deadlines.daysLate(cycle, PhaseName.EVALUATION, act));
    }

    private static Audit.Change change(String cycle, Judgement proposed) {
        return new Audit.Change(
                JudgementChange.subject(cycle, proposed), null, JudgementChange.of(proposed), proposed.reason());
    }
}
