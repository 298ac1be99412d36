package org.jiheng.indicators.supervision.application;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.IndicatorNotApplicable;
import org.jiheng.indicators.assessment.application.AssessedIndicators;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.supervision.SupervisionEntries;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.indicators.supervision.UnknownSupervisionEntry;

/** What was entered wrongly is taken back by an entry of its own; the wrong one stays and shows. */
@ApplicationScoped
public class ReverseSupervisionEntry {
    private final OpenCycles cycles;
    private final AssessedIndicators indicators;
    private final SupervisionEntries entries;
    private final LedgerAssessment assessment;
    private final SupervisionNotices notices;
    private final ActingPerson person;

    ReverseSupervisionEntry(
            OpenCycles cycles,
            AssessedIndicators indicators,
            SupervisionEntries entries,
            LedgerAssessment assessment,
            SupervisionNotices notices,
            ActingPerson person) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.entries = entries;
        this.assessment = assessment;
        this.notices = notices;
        this.person = person;
    }

    @Transactional
    public Entered reverse(String cycleId, UUID id, String reason) {
        cycles.readable(cycleId, IndicatorsAct.LIST_SUPERVISION_ENTRIES);
        SupervisionEntry named = found(cycleId, id);
        var held = indicators.hold(cycleId, IndicatorsAct.REVERSE_SUPERVISION_ENTRY, named.indicator());
        Indicator indicator = held.known().find(named.indicator()).orElseThrow();
        // Only now, under the lock, is it known whether somebody else has taken it back
        SupervisionEntry reversal = found(cycleId, id).reversedBy(UUID.randomUUID(), reason);
        refuseUnlessApplicable(indicator);
        var calendar = held.cycle().scheme().workCalendar();
        long lateDays = assessment.follow(held, indicator, reversal, person.acting(Optional.empty(), calendar));
        notices.takenBack(held.cycle(), named);
        return new Entered(reversal, lateDays);
    }

    private SupervisionEntry found(String cycle, UUID id) {
        return entries.find(cycle, id).orElseThrow(() -> new UnknownSupervisionEntry(id));
    }

    private static void refuseUnlessApplicable(Indicator indicator) {
        FaultyRows faulty = new FaultyRows();
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorNotApplicable.RULE, "", indicator.key().code());
        }
        faulty.refuse();
    }
}
