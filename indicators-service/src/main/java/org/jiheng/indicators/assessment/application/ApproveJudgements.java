package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.AssessedComponent;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementApproval;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;

/** The performance office approves that indicators do not apply. */
@ApplicationScoped
public class ApproveJudgements {
    private final OpenCycles cycles;
    private final AssessedIndicators indicators;
    private final Judgements judgements;
    private final ActingPerson person;
    private final AssessmentNotices notices;

    ApproveJudgements(
            OpenCycles cycles,
            AssessedIndicators indicators,
            Judgements judgements,
            ActingPerson person,
            AssessmentNotices notices) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.judgements = judgements;
        this.person = person;
        this.notices = notices;
    }

    @Transactional
    public void approve(String cycleId, List<UUID> named, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.APPROVE_JUDGEMENTS);
        Set<String> units = judgements.find(cycleId, named).stream()
                .map(judgement -> judgement.indicator().unit())
                .collect(Collectors.toSet());
        KnownIndicators known = indicators.lock(cycle, units);
        // Only now, under the lock, is what was found also what stays
        List<Judgement> found = judgements.find(cycleId, named);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        JudgementApproval.check(named, found, act.person());
        act.following(judgements.lastProposalOn(cycleId, named));
        judgements.approve(cycleId, found, act);
        List<Indicator> moved = notApplicable(found, known);
        indicators.saveAndPublish(cycle, known, moved, reasons(found)::get);
        notices.approved(cycle, found);
        notices.assessed(cycle, AssessedComponent.completedBy(known, moved));
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
