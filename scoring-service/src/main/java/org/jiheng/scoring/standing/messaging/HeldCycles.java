package org.jiheng.scoring.standing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.Touched;

/** Cycles from the standings that are held: which units there are and how new what is known of them, and of those touched the facts. */
@ApplicationScoped
class HeldCycles {
    private final TakenStandings taken;

    HeldCycles(TakenStandings taken) {
        this.taken = taken;
    }

    /** Empty where the cycle's own standing has not arrived. The caller holds the cycle's lock. */
    Optional<CycleNow> read(String cycle, Touched touched) {
        List<Standing> read = new ArrayList<>(taken.all(List.of(Topics.CYCLES, Topics.UNITS), cycle));
        if (touched.cycle()) {
            read.addAll(taken.all(StandingsByUnit.OF_FACTS, cycle));
        } else if (!touched.nothing()) {
            read.addAll(taken.find(StandingsByUnit.factsOf(cycle, touched.units())));
        }
        return CycleReader.read(cycle, read, taken.revisions(cycle));
    }
}
