package org.jiheng.scoring.architecture.violation;

import java.time.Instant;

/** A name that says nothing, and a time that nobody can set. */
public final class ScoreManager {
    public Instant decidedAt() {
        return Instant.now();
    }
}
