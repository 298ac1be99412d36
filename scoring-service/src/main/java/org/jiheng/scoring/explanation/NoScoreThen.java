package org.jiheng.scoring.explanation;

import java.time.Instant;

import org.jiheng.kit.refusal.Refusal;

/** The unit had no score at that moment yet. */
public final class NoScoreThen extends Refusal {
    public NoScoreThen(String cycle, String unit, Instant moment) {
        super(Kind.NOT_FOUND, "no-score-then", cycle, unit, moment);
    }
}
