package org.jiheng.survey.closing;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.standing.PublishReviewStandings;
import org.jiheng.survey.turnout.standing.PublishTurnout;

/**
 * A new standing of a cycle may bring a new scheme, and so other weights, or its close: what was published is computed again under
 * it, and of a closed one the closing after all else.
 */
@ApplicationScoped
class CycleStandingHandler implements StandingHandler {
    private final TakenCycles cycles;
    private final PublishReviewStandings publish;
    private final PublishTurnout publishTurnout;
    private final PublishClosing publishClosing;

    CycleStandingHandler(
            TakenCycles cycles,
            PublishReviewStandings publish,
            PublishTurnout publishTurnout,
            PublishClosing publishClosing) {
        this.cycles = cycles;
        this.publish = publish;
        this.publishTurnout = publishTurnout;
        this.publishClosing = publishClosing;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(s -> s.key().topic().equals(TakenCycles.CYCLES))) {
            Cycle cycle = cycles.get(partitionKey);
            publish.publish(cycle);
            publishTurnout.publish(cycle);
            publishClosing.publish(cycle);
        }
    }

    @Override
    public void stuckChanged(String partitionKey) {
        cycles.find(partitionKey).ifPresent(publishClosing::publish);
    }
}
