package org.jiheng.inspection.statistics.usecase;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.statistics.By;
import org.jiheng.inspection.statistics.Line;
import org.jiheng.inspection.statistics.Statistics;
import org.jiheng.kit.rights.Rights;

/** Counts what the caller may see, and nothing else: of findings before their notice what {@code READ_FINDING_BEFORE_NOTICE} holds for. */
@ApplicationScoped
public class ReadStatistics {
    /** @param total of all lines, what is of none of them too */
    public record Counted(By by, List<Line> lines, Line total) {}

    private final EvaluationCycles cycles;
    private final Statistics statistics;
    private final WeakPoints weakPoints;
    private final Rights rights;
    private final Clock clock;

    ReadStatistics(EvaluationCycles cycles, Statistics statistics, WeakPoints weakPoints, Rights rights, Clock clock) {
        this.cycles = cycles;
        this.statistics = statistics;
        this.weakPoints = weakPoints;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional
    public Counted by(String code, By by) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.LIST_INSPECTION_STATISTICS, cycle.row());
        List<String> units = units(cycle, InspectionAct.READ_INSPECTION_STATISTICS, cycles.units(code));
        Statistics.Scope scope = new Statistics.Scope(
                code,
                units,
                units(cycle, InspectionAct.READ_FINDING_BEFORE_NOTICE, units),
                cycle.deductionCap().value(),
                weakPoints.standing(code),
                cycle.workCalendar().dateOf(clock.instant()),
                cycle.workCalendar().timeZone().getId());
        Statistics.Counted counted = statistics.counted(by, scope);
        return new Counted(by, counted.lines(), counted.total());
    }

    private List<String> units(EvaluationCycle cycle, InspectionAct act, List<String> of) {
        return of.stream().filter(unit -> rights.permits(act, cycle.row(unit))).toList();
    }
}
