package org.jiheng.scoring.analysis;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The version has no such unit. */
public final class UnitNotInResult extends Refusal {
    public UnitNotInResult(int version, String unit) {
        super(
                Kind.INVALID,
                "unit-not-in-result",
                List.of(new Fault("/unit", "unit-not-in-result", unit)),
                version,
                unit);
    }
}
