package org.jiheng.kit.table;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Rows that break rules; each is named by its number in the spreadsheet and its column, all of them in one answer. */
public final class RowsFaulty extends Refusal {
    private static final int NAMED = 50_000;

    RowsFaulty(Kind kind, List<Fault> faults) {
        super(kind, "rows-faulty", faults, faults.size());
    }

    /** A table has only so many rows: whoever mends it is told of all that has to be mended. */
    @Override
    public int faultsNamed() {
        return NAMED;
    }
}
