package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.rights.PathRow;

/** The performance office approves that indicators do not apply. */
@ApplicationScoped
public class ApproveJudgements {
    private final OpenCycles cycles;
    private final AssessedIndicators indicators;
    private final Judgements judgements;
    private final ActingPerson person;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    ApproveJudgements(
            OpenCycles cycles,
            AssessedIndicators indicators,
            Judgements judgements,
            ActingPerson person,
            AssessmentNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.judgements = judgements;
        this.person = person;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @return by how many days it was late; 0 for one in time */
    @Transactional
    public long approve(String cycleId, List<UUID> named, Optional<LocalDate> occurredOn) {
        Map<UUID, String> unitOf = unitOf(cycleId, named);
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.APPROVE_JUDGEMENTS, held -> rows(held, named, unitOf));
        KnownIndicators known = indicators.lock(cycle, Set.copyOf(unitOf.values()));
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
        return deadlines.daysLate(cycle, PhaseName.EVALUATION, act);
    }

    private Map<UUID, String> unitOf(String cycleId, List<UUID> named) {
        return judgements.find(cycleId, named).stream()
                .collect(Collectors.toMap(
                        Judgement::id, judgement -> judgement.indicator().unit()));
    }

    /** What is no judgement is about no unit; that it is none is said later. */
    private static List<PathRow> rows(Cycle cycle, List<UUID> named, Map<UUID, String> unitOf) {
        return IntStream.range(0, named.size())
                .mapToObj(i ->
                        new PathRow("/judgements/" + i, OpenCycles.rowOf(cycle, unitOf.getOrDefault(named.get(i), ""))))
                .toList();
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
