package org.jiheng.indicators.phase.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.phase.PhaseStanding;
import org.jiheng.indicators.phase.PhaseState;
import org.jiheng.indicators.phase.Phases;
import org.jiheng.indicators.phase.UnknownPhase;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;

/** The performance office opens a phase, and closes it. */
@ApplicationScoped
public class MovePhase {
    private final OpenCycles cycles;
    private final Phases phases;
    private final ActingPerson person;
    private final Audit audit;

    MovePhase(OpenCycles cycles, Phases phases, ActingPerson person, Audit audit) {
        this.cycles = cycles;
        this.phases = phases;
        this.person = person;
        this.audit = audit;
    }

    @Transactional
    public PhaseStanding open(String cycleId, String phase, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.OPEN_PHASE);
        return move(cycle, phase, PhaseStanding::opened, occurredOn);
    }

    @Transactional
    public PhaseStanding close(String cycleId, String phase, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.CLOSE_PHASE);
        return move(cycle, phase, PhaseStanding::closed, occurredOn);
    }

    private PhaseStanding move(
            Cycle cycle, String code, UnaryOperator<PhaseStanding> move, Optional<LocalDate> occurredOn) {
        phases.hold(cycle.id());
        PhaseStanding found = cycle.scheme()
                .phase(code)
                .map(phase ->
                        PhaseStanding.restored(phase, phases.states(cycle.id()).getOrDefault(code, PhaseState.PLANNED)))
                .orElseThrow(() -> new UnknownPhase(code));
        PhaseStanding moved = move.apply(found);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(phases.openedOn(cycle.id(), code));
        phases.move(cycle.id(), moved, act);
        audit.changed(cycle.id() + "/" + code, state(found), state(moved));
        return moved;
    }

    private static Map<String, String> state(PhaseStanding standing) {
        return Map.of("state", standing.state().name());
    }
}
