package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.assessment.AssessedComponent;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of assessments: never one for each indicator, however many of its indicators a batch names. */
@ApplicationScoped
class AssessmentNotices {
    private final Notices notices;

    AssessmentNotices(Notices notices) {
        this.notices = notices;
    }

    void returned(Cycle cycle, List<GivenReason> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(GivenReason::unit, Collectors.counting()))
                .forEach((unit, count) -> toUnit(cycle, unit, "self-assessments-returned", "plans/" + unit, count));
    }

    /** Once a component: a unit has dozens of indicators. */
    void assessed(Cycle cycle, List<AssessedComponent> components) {
        components.forEach(done -> notices.raise(
                CycleRecipients.unit(cycle, done.unit()),
                "component-assessed",
                "cycles/" + cycle.id() + "/plans/" + done.unit(),
                Map.of("component", done.component())));
    }

    void proposed(Cycle cycle, List<Judgement> judgements) {
        notices.raise(
                CycleRecipients.performanceOffice(cycle),
                "judgements-to-decide",
                ofJudgements(cycle),
                counted(judgements.size()));
    }

    /** The units learn what counts no more, the assessors what became of their proposals. */
    void approved(Cycle cycle, List<Judgement> judgements) {
        judgements.stream()
                .collect(Collectors.groupingBy(each -> each.indicator().unit(), Collectors.counting()))
                .forEach((unit, count) -> toUnit(cycle, unit, "indicators-not-applicable", "plans/" + unit, count));
        toProposers(cycle, judgements, "judgements-approved");
    }

    /** Units were not told of the proposals either. */
    void declined(Cycle cycle, List<Judgement> judgements) {
        toProposers(cycle, judgements, "judgements-declined");
    }

    private void toProposers(Cycle cycle, List<Judgement> judgements, String kind) {
        judgements.stream()
                .collect(Collectors.groupingBy(Judgement::proposer, Collectors.counting()))
                .forEach((person, count) ->
                        notices.raise(Recipient.person(person), kind, ofJudgements(cycle), counted(count)));
    }

    private void toUnit(Cycle cycle, String unit, String kind, String below, long count) {
        notices.raise(CycleRecipients.unit(cycle, unit), kind, "cycles/" + cycle.id() + "/" + below, counted(count));
    }

    private static String ofJudgements(Cycle cycle) {
        return "cycles/" + cycle.id() + "/applicability-judgements";
    }

    private static Map<String, String> counted(long count) {
        return Map.of("indicators", String.valueOf(count));
    }
}
