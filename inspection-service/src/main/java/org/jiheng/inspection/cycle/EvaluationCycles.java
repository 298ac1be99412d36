package org.jiheng.inspection.cycle;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.SubjectKey;

/** The cycles and units that have arrived here. */
@ApplicationScoped
public class EvaluationCycles {
    public static final String CYCLES = "jiheng.cycles.v1";
    private static final String UNITS = "jiheng.units.v1";

    private final TakenStandings standings;

    EvaluationCycles(TakenStandings standings) {
        this.standings = standings;
    }

    public Optional<EvaluationCycle> find(String cycle) {
        return standings.find(new SubjectKey(CYCLES, cycle)).map(EvaluationCycle::from);
    }

    /**
     * The running cycle, which stays as it is until the transaction ends: no act slips in behind a close.
     *
     * @throws CycleUnknown if it has not arrived
     * @throws OtherJurisdiction if {@code jurisdiction} does not own it
     * @throws CycleNotRunning if it is in any other state
     */
    public EvaluationCycle running(String cycle, String jurisdiction) {
        EvaluationCycle found = held(cycle).orElseThrow(() -> new CycleUnknown(cycle));
        if (!found.jurisdiction().equals(jurisdiction)) {
            throw new OtherJurisdiction(cycle);
        }
        if (!found.isRunning()) {
            throw new CycleNotRunning(cycle, found.state());
        }
        return found;
    }

    /** The same for acts of no person: empty if it is not running. */
    public Optional<EvaluationCycle> running(String cycle) {
        return held(cycle).filter(EvaluationCycle::isRunning);
    }

    public boolean hasUnit(String cycle, String unit) {
        return standings.find(new SubjectKey(UNITS, cycle + "/" + unit)).isPresent();
    }

    public int units(String cycle) {
        return standings.all(UNITS, cycle).size();
    }

    private Optional<EvaluationCycle> held(String cycle) {
        return standings.findForShare(new SubjectKey(CYCLES, cycle)).map(EvaluationCycle::from);
    }
}
