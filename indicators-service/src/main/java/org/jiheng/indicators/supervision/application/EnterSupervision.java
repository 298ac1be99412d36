package org.jiheng.indicators.supervision.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.IndicatorNotApplicable;
import org.jiheng.indicators.assessment.application.AssessedIndicators;
import org.jiheng.indicators.cycle.DayOutsideTheCycle;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.supervision.PointsChange;
import org.jiheng.indicators.supervision.Supervised;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.indicators.supervision.Verdict;
import org.jiheng.indicators.supervision.VerdictGivesNothingBack;

/** The office that assesses a component enters into its ledger how a matter was carried out. */
@ApplicationScoped
public class EnterSupervision {
    /** An entry as a request gives it; {@code change} is a decimal string. */
    public record Given(
            String unit,
            String indicator,
            String matter,
            Verdict verdict,
            String change,
            String description,
            boolean leadsToFinding) {
        Indicator.Key key() {
            return new Indicator.Key(unit, indicator);
        }
    }

    private final AssessedIndicators indicators;
    private final LedgerAssessment assessment;
    private final ActingPerson person;

    EnterSupervision(AssessedIndicators indicators, LedgerAssessment assessment, ActingPerson person) {
        this.indicators = indicators;
        this.assessment = assessment;
        this.person = person;
    }

    /** @param happenedOn the day on which the matter was supervised */
    @Transactional
    public Entered enter(String cycleId, Given given, LocalDate happenedOn) {
        var held = indicators.hold(cycleId, IndicatorsAct.ENTER_SUPERVISION, given.key());
        FaultyRows faulty = new FaultyRows();
        Optional<Indicator> indicator = held.known().approved(given.unit(), given.indicator(), "", faulty);
        indicator
                .filter(found -> !found.isApplicable())
                .ifPresent(found -> faulty.add(IndicatorNotApplicable.RULE, "/indicator", given.indicator()));
        Optional<PointsChange> change = PointsChange.given(given.change(), "/change", faulty);
        change.filter(given.verdict()::contradicts)
                .ifPresent(contradicted -> faulty.add(VerdictGivesNothingBack.RULE, "/change", contradicted));
        if (!held.cycle().scheme().evaluates(happenedOn)) {
            faulty.add(
                    DayOutsideTheCycle.RULE,
                    "/occurredOn",
                    happenedOn,
                    String.valueOf(held.cycle().scheme().year()),
                    held.cycle().scheme().lastDay());
        }
        faulty.refuse();
        Act act = person.recording(happenedOn, held.cycle().scheme().workCalendar());
        SupervisionEntry entry =
                SupervisionEntry.entered(UUID.randomUUID(), given.key(), supervised(given, change.orElseThrow()));
        return new Entered(entry, assessment.follow(held, indicator.orElseThrow(), entry, act));
    }

    private static Supervised supervised(Given given, PointsChange change) {
        return new Supervised(given.matter(), given.verdict(), change, given.description(), given.leadsToFinding());
    }
}
