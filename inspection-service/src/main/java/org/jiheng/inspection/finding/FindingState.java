package org.jiheng.inspection.finding;

import java.util.Optional;

import org.jiheng.inspection.points.Points;

/** Where a finding stands, and with that which of its points come off (§五(三)). */
public enum FindingState {
    RECORDED,
    NOTIFIED,
    CONFIRMED,
    APPEALED,
    UPHELD,
    REDUCED,
    WITHDRAWN,
    DROPPED;

    /** No move leads on from here. */
    public boolean isSettled() {
        return switch (this) {
            case RECORDED, NOTIFIED, APPEALED -> false;
            case CONFIRMED, UPHELD, REDUCED, WITHDRAWN, DROPPED -> true;
        };
    }

    /** A finding takes its points off from the notice on, also while an appeal against it is open. */
    Optional<Points> deducted(Points found, Points decided) {
        return switch (this) {
            case NOTIFIED, CONFIRMED, APPEALED, UPHELD -> Optional.of(found);
            case REDUCED -> Optional.of(decided);
            case RECORDED, WITHDRAWN, DROPPED -> Optional.empty();
        };
    }
}
