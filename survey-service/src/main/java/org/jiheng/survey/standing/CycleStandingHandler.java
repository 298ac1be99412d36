package org.jiheng.survey.standing;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;
import org.jiheng.survey.cycle.messaging.TakenCycles;

/** A new standing of a cycle may bring a new scheme, and so other weights: what was published is computed again under it. */
@ApplicationScoped
class CycleStandingHandler implements StandingHandler {
    private final TakenCycles cycles;
    private final PublishReviewStandings publish;

    CycleStandingHandler(TakenCycles cycles, PublishReviewStandings publish) {
        this.cycles = cycles;
        this.publish = publish;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(s -> s.key().topic().equals(TakenCycles.CYCLES))) {
            publish.publish(cycles.get(partitionKey));
        }
    }
}
