package org.jiheng.scoring.decision;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A cut-off names exactly as many units as there are places left. */
public final class WrongNumberOfUnits extends Refusal {
    public WrongNumberOfUnits(int places, int named) {
        super(
                Kind.INVALID,
                "wrong-number-of-units",
                List.of(new Fault("/excellent", "wrong-number-of-units", places, named)),
                places,
                named);
    }
}
