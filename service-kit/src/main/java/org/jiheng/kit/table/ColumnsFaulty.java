package org.jiheng.kit.table;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The header names columns that there are not, or one twice, or leaves one out. */
public final class ColumnsFaulty extends Refusal {
    ColumnsFaulty(List<Fault> faults) {
        super(Kind.INVALID, "columns-faulty", faults, faults.size());
    }
}
