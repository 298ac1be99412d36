package org.jiheng.indicators.phase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.DeadlineHistory;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.phase.Parts;
import org.jiheng.indicators.phase.Parts.Done;
import org.jiheng.indicators.phase.PhaseStanding;
import org.jiheng.indicators.phase.PhaseState;
import org.jiheng.indicators.phase.Phases;
import org.jiheng.indicators.phase.UnknownPhase;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** The calendar to look at, and how each unit keeps to it. */
@ApplicationScoped
public class ReadPhases {
    /** @param dueOn never before the day on which the cycle started under its scheme */
    public record Timed(PhaseStanding standing, Optional<LocalDate> dueOn) {}

    /** @param lateDays until it was done, or until today while it is open */
    public record Timeliness(String unit, Optional<LocalDate> doneOn, Optional<LocalDate> dueOn, long lateDays) {}

    private static final Map<String, Comparator<Timeliness>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(Timeliness::unit),
            "lateDays",
            Comparator.comparingLong(Timeliness::lateDays).thenComparing(Timeliness::unit));

    private final OpenCycles cycles;
    private final Phases phases;
    private final Parts parts;
    private final Deadlines deadlines;
    private final Clock clock;

    ReadPhases(OpenCycles cycles, Phases phases, Parts parts, Deadlines deadlines, Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.parts = parts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** In the calendar's order. */
    @Transactional
    public List<Timed> all(String id) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_PHASES);
        Map<String, PhaseState> states = phases.states(id);
        return cycle.scheme().phases().stream()
                .map(phase -> new Timed(
                        PhaseStanding.restored(phase, states.getOrDefault(phase.code(), PhaseState.PLANNED)),
                        PhaseName.named(phase.code())
                                .flatMap(name -> deadlines.of(cycle, name))
                                .map(Deadline::lastDay)))
                .toList();
    }

    /** @throws UnknownPhase for one by whose end no unit has to have done anything */
    @Transactional
    public Paged<Timeliness> units(String id, String phase, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_TIMELINESS);
        PhaseName name = cycle.scheme()
                .phase(phase)
                .flatMap(known -> PhaseName.named(known.code()))
                .orElseThrow(() -> new UnknownPhase(phase));
        DeadlineHistory history = deadlines.history(cycle, name);
        Done open = new Done(cycle.scheme().workCalendar().dateOf(clock.instant()), clock.instant());
        List<Timeliness> all = parts.of(id, name, cycle.scheme().workCalendar().timeZone()).stream()
                .map(part -> timeliness(part, history, open))
                .toList();
        return page.of(cycles.readable(cycle, IndicatorsAct.READ_TIMELINESS, all, Timeliness::unit), ORDERS);
    }

    /** @param open what stands for the act where there is none yet */
    private static Timeliness timeliness(Parts.Part part, DeadlineHistory history, Done open) {
        Done done = part.done().orElse(open);
        return new Timeliness(
                part.unit(),
                part.done().map(Done::on),
                history.at(done.recordedAt()).map(Deadline::lastDay),
                history.daysLate(done.on(), done.recordedAt()));
    }
}
