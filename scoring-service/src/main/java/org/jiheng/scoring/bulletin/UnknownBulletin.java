package org.jiheng.scoring.bulletin;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such bulletin. */
public final class UnknownBulletin extends Refusal {
    public UnknownBulletin(UUID bulletin) {
        super(Kind.NOT_FOUND, "unknown-bulletin", bulletin);
    }
}
