package org.jiheng.indicators.amendment;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The scheme takes away what has begun under the one that it would change; every place is named. */
public final class AmendmentRefused extends Refusal {
    AmendmentRefused(List<Fault> faults) {
        super(Kind.INVALID, "amendment-refused", faults, faults.size());
    }
}
