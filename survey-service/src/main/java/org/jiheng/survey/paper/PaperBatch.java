package org.jiheng.survey.paper;

import java.util.Optional;

/**
 * A bundle of sheets under the name that stands on it.
 *
 * @param firstBy issuer#subject of the clerk who entered it first
 * @param secondBy of the other one, once there is one
 * @param sheets how many the latest entry has
 */
public record PaperBatch(String name, PaperBatchState state, String firstBy, Optional<String> secondBy, int sheets) {
    /** Whose entry of the two a clerk's is. */
    public enum Turn {
        FIRST,
        SECOND;

        public Turn other() {
            return this == FIRST ? SECOND : FIRST;
        }
    }

    /**
     * Which of the two entries is this clerk's.
     *
     * @throws PaperBatchOver once it is taken in or discarded
     * @throws PaperBatchOfOthers if two others have entered it
     */
    public Turn turnOf(String clerk) {
        requireUnfinished();
        if (clerk.equals(firstBy)) {
            return Turn.FIRST;
        }
        if (secondBy.filter(second -> !second.equals(clerk)).isPresent()) {
            throw new PaperBatchOfOthers(name);
        }
        return Turn.SECOND;
    }

    /** That clerk's entry has come, and the other's has not or reads otherwise, or alike. */
    public PaperBatch entered(Turn turn, String clerk, PaperBatchState reached, int entered) {
        return new PaperBatch(name, reached, firstBy, turn == Turn.SECOND ? Optional.of(clerk) : secondBy, entered);
    }

    /** Whether it is neither in nor given up. */
    public boolean isUnfinished() {
        return !state.isOver();
    }

    /** @throws PaperBatchOver once it is taken in or discarded */
    public void requireUnfinished() {
        if (state.isOver()) {
            throw new PaperBatchOver(name, state);
        }
    }
}
