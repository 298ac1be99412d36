package org.jiheng.survey.turnout;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.turnout.persistence.BallotCounts;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Shows how many ballots of a wave are in, per group and channel. */
@ApplicationScoped
public class ShowTurnout {
    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final BallotCounts counts;

    ShowTurnout(PermittedCycles cycles, PanacheWaves waves, BallotCounts counts) {
        this.cycles = cycles;
        this.waves = waves;
        this.counts = counts;
    }

    public List<Turnout> of(String cycleCode, String wave) {
        Cycle cycle = cycles.get(cycleCode, SurveyAct.READ_TURNOUT);
        return counts.turnout(waves.get(cycle, wave).id());
    }
}
