package org.jiheng.survey.turnout;

import java.util.Comparator;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.turnout.persistence.BallotCounts;
import org.jiheng.survey.wave.persistence.PanacheWaves;

import static java.util.Comparator.comparing;

/** Shows how many ballots of a wave are in, per group and channel. */
@ApplicationScoped
public class ShowTurnout {
    private static final Map<String, Comparator<Turnout>> ORDERS = Map.of(
            "group", comparing(Turnout::group).thenComparing(Turnout::channel),
            "ballots", comparing(Turnout::ballots).thenComparing(Turnout::group).thenComparing(Turnout::channel));

    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final BallotCounts counts;

    ShowTurnout(PermittedCycles cycles, PanacheWaves waves, BallotCounts counts) {
        this.cycles = cycles;
        this.waves = waves;
        this.counts = counts;
    }

    public Paged<Turnout> of(String cycleCode, String wave, Page page) {
        Cycle cycle = cycles.get(cycleCode, SurveyAct.READ_TURNOUT);
        return page.of(counts.turnout(waves.get(cycle, wave).id()), ORDERS);
    }
}
