package org.jiheng.survey.wave.usecase;

import java.time.Clock;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.identity.Caller;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.wave.Act;

/** Who is acting, and when it is by the server's clock. */
@ApplicationScoped
public class Acts {
    private final Clock clock;
    private final Caller caller;

    Acts(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /** The caller's act, now. */
    public Act now(Cycle cycle) {
        Instant now = clock.instant();
        return new Act(now, now.atZone(cycle.timeZone()).toLocalDate(), caller.id());
    }
}
