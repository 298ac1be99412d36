package org.jiheng.inspection.evidence.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jiheng.inspection.evidence.EvidenceTooLarge;
import org.jiheng.inspection.evidence.UploadTooSlow;

/** How much of a file may arrive, and until when: a place is not kept by sending a byte now and then. */
final class Allowance {
    private final long most;
    private final Duration within;
    private final Clock clock;
    private final Instant until;

    Allowance(long most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
        this.until = clock.instant().plus(within);
    }

    /** @param arrived bytes until now */
    void check(long arrived) {
        if (arrived > most) {
            throw new EvidenceTooLarge(most);
        }
        if (clock.instant().isAfter(until)) {
            throw new UploadTooSlow(within);
        }
    }
}
