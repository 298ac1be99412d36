package org.jiheng.inspection.cycle;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.SubjectKey;

/** The cycles and units that have arrived here. */
@ApplicationScoped
public class EvaluationCycles {
    public static final String CYCLES = "jiheng.cycles.v1";
    public static final String UNITS = "jiheng.units.v1";

    private final TakenStandings standings;

    EvaluationCycles(TakenStandings standings) {
        this.standings = standings;
    }

    public Optional<EvaluationCycle> find(String cycle) {
        return standings.find(new SubjectKey(CYCLES, cycle)).map(EvaluationCycle::from);
    }

    /**
     * The cycle, which stays as it is until the transaction ends: no act slips in behind a close.
     *
     * @throws CycleUnknown if it has not arrived
     */
    public EvaluationCycle hold(String cycle) {
        return held(cycle).orElseThrow(() -> new CycleUnknown(cycle));
    }

    /** The same for acts of no person: empty if it is not running, or not here. */
    public Optional<EvaluationCycle> running(String cycle) {
        return held(cycle).filter(EvaluationCycle::isRunning);
    }

    public boolean hasUnit(String cycle, String unit) {
        return standings.find(new SubjectKey(UNITS, cycle + "/" + unit)).isPresent();
    }

    /** Codes of its units. */
    public List<String> units(String cycle) {
        return standings.all(UNITS, cycle).stream()
                .map(unit -> unit.key().subject().substring(cycle.length() + 1))
                .toList();
    }

    private Optional<EvaluationCycle> held(String cycle) {
        return standings.findForShare(new SubjectKey(CYCLES, cycle)).map(EvaluationCycle::from);
    }
}
