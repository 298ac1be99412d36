package org.jiheng.kit.architecture.violation;

import java.time.Instant;

/** A moment by a clock that no test can turn. */
public class ImpatientWait {
    public Instant until() {
        return Instant.now();
    }
}
