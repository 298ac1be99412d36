package org.jiheng.scoring.explanation.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.decision.CutOff;
import org.jiheng.scoring.decision.DecisionFilter;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.GradeByHand;
import org.jiheng.scoring.decision.Matter;

/** The decisions that were in force at a moment. */
@ApplicationScoped
class DecisionsThen {
    /** A tier has a handful; of more only the newest are looked at. */
    private static final int MOST = 500;

    private final Decisions decisions;

    DecisionsThen(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Those that can have given the unit its grade. @param moment empty: now */
    List<UUID> on(String cycle, String tier, String unit, Optional<Instant> moment) {
        return decisions
                .stories(cycle, new DecisionFilter(Optional.of(tier), Optional.empty()), false, 0, MOST)
                .stream()
                .filter(story ->
                        isInForce(story, moment) && concerns(story.decision().matter(), unit))
                .map(story -> story.decision().id())
                .toList();
    }

    private static boolean isInForce(DecisionStory story, Optional<Instant> moment) {
        return moment.map(then -> story.approval()
                                .filter(word -> !word.recordedAt().isAfter(then))
                                .isPresent()
                        && story.voidedAt().map(then::isBefore).orElse(true))
                .orElseGet(() -> story.decision().state() == DecisionState.DECIDED);
    }

    /** A cut-off moves all of the tie, and those whom it puts above the edge take nobody else a place. */
    private static boolean concerns(Matter matter, String unit) {
        return matter instanceof CutOff
                || matter instanceof GradeByHand given && given.unit().equals(unit);
    }
}
