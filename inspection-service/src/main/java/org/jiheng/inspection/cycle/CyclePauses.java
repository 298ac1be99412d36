package org.jiheng.inspection.cycle;

import java.time.Instant;
import java.util.List;

/** The times in which cycles were closed; only the last of a cycle may last. */
public interface CyclePauses {
    /** In their order. */
    List<CyclePause> of(String cycle);

    void begin(String cycle, Instant closedAt);

    /** Ends the one that lasts. A clock that was put back meanwhile makes it as short as can be. */
    void end(String cycle, Instant reopenedAt);
}
