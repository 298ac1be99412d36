package org.jiheng.inspection.finding;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What was to be recorded does not fit the cycle's scheme, units or the form of points. */
public final class FindingRefused extends Refusal {
    public FindingRefused(List<Fault> faults) {
        super(Kind.INVALID, "finding-refused", faults);
    }
}
