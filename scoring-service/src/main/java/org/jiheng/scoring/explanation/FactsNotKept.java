package org.jiheng.scoring.explanation;

import java.time.Instant;

import org.jiheng.kit.refusal.Refusal;

/** The moment lies before this service began to keep what standings said: its figures are known, their facts are not. */
public final class FactsNotKept extends Refusal {
    public FactsNotKept(String cycle, String unit, Instant moment) {
        super(Kind.NOT_FOUND, "facts-not-kept", cycle, unit, moment);
    }
}
