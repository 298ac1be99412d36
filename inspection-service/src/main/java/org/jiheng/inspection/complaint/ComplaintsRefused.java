package org.jiheng.inspection.complaint;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Of a batch all are taken in or none. */
public final class ComplaintsRefused extends Refusal {
    public ComplaintsRefused(List<Fault> faults) {
        super(Kind.INVALID, "complaints-refused", faults, faults.size());
    }
}
