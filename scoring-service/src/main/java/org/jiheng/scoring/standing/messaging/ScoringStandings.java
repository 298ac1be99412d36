package org.jiheng.scoring.standing.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.standing.RecomputeScores;
import org.jiheng.scoring.standing.StandingHistory;
import org.jiheng.scoring.standing.Touched;

/** Reads the standings of a cycle once a batch and has recomputed what the newer ones touch. */
@ApplicationScoped
class ScoringStandings implements StandingHandler {
    private final StandingHistory history;
    private final HeldCycles cycles;
    private final RecomputeScores recomputeScores;

    ScoringStandings(StandingHistory history, HeldCycles cycles, RecomputeScores recomputeScores) {
        this.history = history;
        this.cycles = cycles;
        this.recomputeScores = recomputeScores;
    }

    /**
     * Without the cycle's own standing nothing can be computed; when it comes, everything is. Each standing is read by
     * itself first, so that one that makes no sense is refused now and not later, with another's computation.
     */
    @Override
    public void taken(String cycle, List<Standing> newer) {
        newer.forEach(ScoringStandings::requireReadable);
        history.keep(newer.stream().filter(ScoringStandings::movesScores).toList());
        Touched touched = touched(newer);
        if (!touched.nothing()) {
            cycles.read(cycle, touched).ifPresent(now -> recomputeScores.recompute(now, touched));
        }
    }

    private static boolean movesScores(Standing standing) {
        return Topics.OF_SCORES.contains(standing.key().topic());
    }

    private static void requireReadable(Standing standing) {
        if (standing.key().topic().equals(Topics.CYCLES)) {
            SchemeReader.requireReadable(standing.data().get("scheme"));
        } else {
            FactsReader.read(standing).facts();
        }
    }

    private static Touched touched(List<Standing> newer) {
        boolean cycle = false;
        Set<String> units = new HashSet<>();
        for (Standing standing : newer) {
            String topic = standing.key().topic();
            cycle |= topic.equals(Topics.CYCLES);
            if (Topics.OF_UNITS.contains(topic)) {
                units.add(StandingsByUnit.unitOf(standing));
            }
        }
        return new Touched(cycle, units);
    }
}
