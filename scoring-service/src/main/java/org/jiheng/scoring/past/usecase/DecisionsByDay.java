package org.jiheng.scoring.past.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionFilter;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;

/**
 * What was decided by a day. Which of it was in force then is said by the figures of the day: a decision that became void since
 * rests on them again.
 */
@ApplicationScoped
class DecisionsByDay {
    private static final DecisionFilter ALL = new DecisionFilter(Optional.empty(), Optional.empty());
    /** A cycle has a handful; of more only the newest are looked at. */
    private static final int MOST = 2_000;

    private final Decisions decisions;

    DecisionsByDay(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The earlier decided before the later. */
    List<Decision> of(String cycle, Instant recordedAt, LocalDate day) {
        return decisions.stories(cycle, ALL, false, 0, MOST).stream()
                .filter(story -> isDecided(story, recordedAt, day))
                .sorted(Comparator.comparing(
                        story -> story.answer().orElseThrow().recordedAt()))
                .map(DecisionsByDay::asDecided)
                .toList();
    }

    private static boolean isDecided(DecisionStory story, Instant recordedAt, LocalDate day) {
        return story.approval()
                .filter(word -> !word.recordedAt().isAfter(recordedAt)
                        && !word.occurredOn().isAfter(day))
                .isPresent();
    }

    private static Decision asDecided(DecisionStory story) {
        Decision told = story.decision();
        return Decision.restored(
                told.id(), told.matter(), told.basis(), DecisionState.DECIDED, told.version(), told.proposer());
    }
}
