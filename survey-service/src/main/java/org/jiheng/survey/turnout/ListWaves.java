package org.jiheng.survey.turnout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.turnout.persistence.BallotCounts;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.persistence.PanacheWaves;

import static java.util.Comparator.comparing;

/** Lists a cycle's waves with the number of their ballots. */
@ApplicationScoped
public class ListWaves {
    /** @param ballots how many are in */
    public record Entry(Wave wave, long ballots) {}

    private static final Map<String, Comparator<Entry>> ORDERS = Map.of(
            "wave", comparing(entry -> entry.wave().id().wave()),
            "state", comparing(entry -> entry.wave().state()));

    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final BallotCounts counts;

    ListWaves(PermittedCycles cycles, PanacheWaves waves, BallotCounts counts) {
        this.cycles = cycles;
        this.waves = waves;
        this.counts = counts;
    }

    public Paged<Entry> of(String cycleCode, Page page) {
        Cycle cycle = cycles.get(cycleCode, SurveyAct.READ_TURNOUT);
        Map<String, Long> ballots = counts.byWave(cycleCode);
        List<Entry> all = waves.all(cycle).stream()
                .map(wave -> new Entry(wave, ballots.getOrDefault(wave.id().wave(), 0L)))
                .toList();
        return page.of(all, ORDERS);
    }
}
