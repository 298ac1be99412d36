package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.DeclinedJudgement;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementDecision;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;

/** The performance office says why indicators apply after all: nothing of them changes. */
@ApplicationScoped
public class DeclineJudgements {
    private final HeldJudgements heldJudgements;
    private final Judgements judgements;
    private final ActingPerson person;
    private final Audit audit;
    private final AssessmentNotices notices;
    private final Deadlines deadlines;

    DeclineJudgements(
            HeldJudgements heldJudgements,
            Judgements judgements,
            ActingPerson person,
            Audit audit,
            AssessmentNotices notices,
            Deadlines deadlines) {
        this.heldJudgements = heldJudgements;
        this.judgements = judgements;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @return by how many days it was late; 0 for one in time */
    @Transactional
    public long decline(String cycleId, List<DeclinedJudgement> reasons, Optional<LocalDate> occurredOn) {
        List<UUID> named = reasons.stream().map(DeclinedJudgement::judgement).toList();
        var held = heldJudgements.hold(cycleId, IndicatorsAct.DECLINE_JUDGEMENTS, named);
        Act act = person.acting(occurredOn, held.cycle().scheme().workCalendar());
        List<Judgement> declined = new JudgementDecision(held.found(), act.person()).declined(reasons);
        judgements.decline(cycleId, declined, act.following(judgements.lastProposalOn(cycleId, named)));
        audit.changed(changes(cycleId, held.found(), declined));
        notices.declined(held.cycle(), declined);
        return deadlines.daysLate(held.cycle(), PhaseName.EVALUATION, act);
    }

    private static List<Audit.Change> changes(String cycle, List<Judgement> found, List<Judgement> declined) {
        Map<UUID, Judgement> before = found.stream().collect(Collectors.toMap(Judgement::id, Function.identity()));
        return declined.stream()
                .map(each -> new Audit.Change(
                        JudgementChange.subject(cycle, each),
                        JudgementChange.of(before.get(each.id())),
                        JudgementChange.of(each),
                        each.declineReason().orElseThrow()))
                .toList();
    }
}
