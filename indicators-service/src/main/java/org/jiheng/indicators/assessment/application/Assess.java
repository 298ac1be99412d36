package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.version.Precondition;

/** An assessor gives points to indicators of the office's own components. */
@ApplicationScoped
public class Assess {
    /** @param rows of a table, those that changed something; @param lateDays by which they were late */
    public record Changed(int rows, long lateDays) {}

    private final AssessedIndicators indicators;
    private final Ledgers ledgers;
    private final AssessmentActs acts;
    private final SeenPlans seenPlans;
    private final ActingPerson person;
    private final ConcludeAssessment conclusion;
    private final Audit audit;

    Assess(
            AssessedIndicators indicators,
            Ledgers ledgers,
            AssessmentActs acts,
            SeenPlans seenPlans,
            ActingPerson person,
            ConcludeAssessment conclusion,
            Audit audit) {
        this.indicators = indicators;
        this.ledgers = ledgers;
        this.acts = acts;
        this.seenPlans = seenPlans;
        this.person = person;
        this.conclusion = conclusion;
        this.audit = audit;
    }

    /** All that is wrong with the rows of a table, whoever of them all it concerns; changes nothing. */
    @Transactional
    public FaultyRows faults(String cycleId, List<GivenPoints> rows) {
        List<Indicator.Key> keys = rows.stream().map(GivenPoints::key).toList();
        var held = indicators.look(cycleId, keys);
        List<Fault> refused = indicators.refused(IndicatorsAct.ASSESS, "assessments", keys, held);
        FaultyRows faulty = new FaultyRows();
        faulty.addForbidden(refused);
        Assessment.ofChanges(held.known(), ledgers.kept(cycleId, GivenPoints.units(rows)))
                .look(rows, LookedAt.among(rows, refused), faulty);
        return faulty;
    }

    /**
     * @param seen the unit's plan as whoever assesses saw it; empty: points given last count
     * @return by how many days it was late; 0 for one in time
     */
    @Transactional
    public long assess(
            String cycleId, List<GivenPoints> rows, Optional<LocalDate> occurredOn, Optional<Precondition> seen) {
        List<Indicator.Key> keys = rows.stream().map(GivenPoints::key).toList();
        var held = indicators.hold(cycleId, IndicatorsAct.ASSESS, "assessments", keys);
        seenPlans.check(cycleId, GivenPoints.units(rows), seen);
        var moved = Assessment.ofEach(held.known(), ledgers.kept(cycleId, GivenPoints.units(rows)))
                .of(rows);
        return conclude(held, rows, moved, occurredOn);
    }

    /** Of a table that was fetched: what is in it as it was is no assessment. */
    @Transactional
    public Changed assessWhatIsChanged(String cycleId, List<GivenPoints> rows, Optional<LocalDate> occurredOn) {
        var held = indicators.hold(
                cycleId,
                IndicatorsAct.ASSESS,
                "assessments",
                rows.stream().map(GivenPoints::key).toList());
        var moved = Assessment.ofChanges(held.known(), ledgers.kept(cycleId, GivenPoints.units(rows)))
                .of(rows);
        Set<Indicator.Key> changed = moved.stream().map(Indicator::key).collect(Collectors.toSet());
        if (changed.isEmpty()) {
            audit.changed(cycleId + "/assessments", null, Map.of("unchanged", rows.size()));
            return new Changed(0, 0);
        }
        List<GivenPoints> given =
                rows.stream().filter(row -> changed.contains(row.key())).toList();
        return new Changed(given.size(), conclude(held, given, moved, occurredOn));
    }

    private long conclude(
            AssessedIndicators.Held held,
            List<GivenPoints> rows,
            List<Indicator> moved,
            Optional<LocalDate> occurredOn) {
        List<Indicator.Key> keys = rows.stream().map(GivenPoints::key).toList();
        Act act = person.acting(occurredOn, held.cycle().scheme().workCalendar())
                .following(acts.lastOn(held.cycle().id(), keys));
        return conclusion.conclude(held, rows, moved, act);
    }
}
