package org.jiheng.indicators.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.SelfAssessment;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.rights.PathRow;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.version.Precondition;

/** A unit says what it has earned. */
@ApplicationScoped
public class SelfAssess {
    private final OpenCycles cycles;
    private final AssessedIndicators indicators;
    private final AssessmentActs acts;
    private final SeenPlans seenPlans;
    private final ActingPerson person;
    private final Rights rights;
    private final Deadlines deadlines;

    SelfAssess(
            OpenCycles cycles,
            AssessedIndicators indicators,
            AssessmentActs acts,
            SeenPlans seenPlans,
            ActingPerson person,
            Rights rights,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.acts = acts;
        this.seenPlans = seenPlans;
        this.person = person;
        this.rights = rights;
        this.deadlines = deadlines;
    }

    /** All that is wrong with the rows, whoever of them all it concerns; changes nothing. */
    @Transactional
    public FaultyRows faults(String cycleId, List<GivenPoints> rows) {
        var held = indicators.look(cycleId, rows.stream().map(GivenPoints::key).toList());
        List<Fault> refused = rights.refused(IndicatorsAct.SELF_ASSESS, rights(held.cycle(), rows));
        FaultyRows faulty = new FaultyRows();
        faulty.addForbidden(refused);
        new SelfAssessment(held.known()).look(rows, LookedAt.among(rows, refused), faulty);
        return faulty;
    }

    /**
     * @param seen the unit's plan as it was seen; empty: whatever it is now
     * @return by how many days it was late; 0 for one in time
     */
    @Transactional
    public long selfAssess(
            String cycleId, List<GivenPoints> rows, Optional<LocalDate> occurredOn, Optional<Precondition> seen) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.SELF_ASSESS, held -> rights(held, rows));
        Set<String> units = GivenPoints.units(rows);
        KnownIndicators known = indicators.lock(cycle, units);
        seenPlans.check(cycleId, units, seen);
        var moved = new SelfAssessment(known).of(rows);
        List<Indicator.Key> keys = rows.stream().map(GivenPoints::key).toList();
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(acts.lastOn(cycleId, keys));
        acts.selfAssessed(cycleId, rows, act);
        indicators.saveAndPublish(cycle, known, moved, indicator -> null);
        return deadlines.daysLate(cycle, PhaseName.SELF_ASSESSMENT, act);
    }

    private static List<PathRow> rights(Cycle cycle, List<GivenPoints> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new PathRow(
                        "/selfAssessments/" + i + "/unit",
                        OpenCycles.rowOf(cycle, rows.get(i).unit())))
                .toList();
    }
}
