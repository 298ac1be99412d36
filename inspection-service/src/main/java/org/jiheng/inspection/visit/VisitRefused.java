package org.jiheng.inspection.visit;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What was to be written of a visit does not fit the cycle, or sends somebody to the own unit. */
public final class VisitRefused extends Refusal {
    public VisitRefused(List<Fault> faults) {
        super(Kind.INVALID, "visit-refused", faults);
    }
}
