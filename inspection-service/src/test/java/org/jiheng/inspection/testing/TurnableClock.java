package org.jiheng.inspection.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

/** The service's clock, which a test may turn. */
@ApplicationScoped
public class TurnableClock extends Clock {
    private volatile Duration late = Duration.ZERO;

    /** What is done meanwhile happens that long ago. */
    public <T> T ago(Duration duration, Supplier<T> act) {
        late = duration;
        try {
            return act.get();
        } finally {
            late = Duration.ZERO;
        }
    }

    /** From now on it is this much later, until it is turned back. */
    public void turnAhead(Duration duration) {
        late = duration.negated();
    }

    /** From now on it is as late as it is then. */
    public void turnTo(Instant then) {
        late = Duration.between(then, Clock.systemUTC().instant());
    }

    public void turnBack() {
        late = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().minus(late);
    }

    @Override
    public ZoneId getZone() {
        return Clock.systemUTC().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
