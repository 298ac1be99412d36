package org.jiheng.scoring.decision;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A cut-off names units that are tied at the edge, each once. */
public final class UnitsNotTied extends Refusal {
    public UnitsNotTied(List<Fault> faults) {
        super(Kind.INVALID, "units-not-tied", faults, faults.size());
    }
}
