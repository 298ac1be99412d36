package org.jiheng.indicators.supervision.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.application.AssessedIndicators;
import org.jiheng.indicators.assessment.application.ConcludeAssessment;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.supervision.LedgerPoints;
import org.jiheng.indicators.supervision.PointsChange;
import org.jiheng.indicators.supervision.SupervisionEntries;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.kit.audit.Audit;

/** What a ledger comes to with one entry more becomes the indicator's assessment, in the entry's transaction. */
@ApplicationScoped
class LedgerAssessment {
    private final SupervisionEntries entries;
    private final ConcludeAssessment assessment;
    private final ActingPerson person;
    private final Audit audit;
    private final SupervisionNotices notices;

    LedgerAssessment(
            SupervisionEntries entries,
            ConcludeAssessment assessment,
            ActingPerson person,
            Audit audit,
            SupervisionNotices notices) {
        this.entries = entries;
        this.assessment = assessment;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    /**
     * @param act of the entry; the assessment that follows is of today, whenever the matter was
     * @return by how many days that is late; 0 for one in time
     */
    long follow(AssessedIndicators.Held held, Indicator indicator, SupervisionEntry entry, Act act) {
        String cycle = held.cycle().id();
        List<PointsChange> changes = new ArrayList<>(entries.changes(cycle, indicator.key()));
        LedgerPoints.refuseCredit(changes, entry.supervised().change());
        changes.add(entry.supervised().change());
        Points points = LedgerPoints.of(indicator.maximum(), changes);
        entries.add(cycle, entry, act);
        audit.changed(
                SupervisionChange.subject(cycle, entry),
                null,
                SupervisionChange.of(entry),
                entry.supervised().description());
        long lateDays = assessment.conclude(
                held,
                List.of(new GivenPoints(indicator.key().unit(), indicator.key().code(), points.toString())),
                List.of(indicator.assessed(points)),
                person.acting(Optional.empty(), held.cycle().scheme().workCalendar()));
        notices.entered(held.cycle(), entry);
        return lateDays;
    }
}
