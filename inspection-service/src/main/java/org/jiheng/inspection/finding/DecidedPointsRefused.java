package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.points.Points;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A reduction leaves more than 0 and less than before; the other decisions name no points. */
public final class DecidedPointsRefused extends Refusal {
    public DecidedPointsRefused(String rule, Object... arguments) {
        super(Kind.INVALID, "decided-points-refused", List.of(new Fault("/points", rule, arguments)));
    }

    static void unlessFitting(Decision decision, Optional<Points> decided, Points before) {
        if (decision != Decision.REDUCED) {
            decided.ifPresent(points -> {
                throw new DecidedPointsRefused("only-with-a-reduction");
            });
            return;
        }
        Points left = decided.orElseThrow(() -> new DecidedPointsRefused("missing-with-a-reduction"));
        if (left.areNone()) {
            throw new DecidedPointsRefused("not-above-zero");
        }
        if (!left.lessThan(before)) {
            throw new DecidedPointsRefused("not-below-before", before);
        }
    }
}
