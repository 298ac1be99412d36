package org.jiheng.survey.architecture.violation;

import java.time.Instant;

/** A moment by a clock that no test can turn. */
public class PunctualWave {
    public Instant openedAt() {
        return Instant.now();
    }
}
