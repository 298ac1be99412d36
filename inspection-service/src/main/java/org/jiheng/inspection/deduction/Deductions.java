package org.jiheng.inspection.deduction;

import java.util.List;

/** The deductions of all units. */
public interface Deductions {
    /** Those of a unit that count now: its entries in the ledger that no other reverses. */
    List<Deduction> ofUnit(String cycle, String unit);

    /** Those of a unit's findings that counted once and of which all entries are reversed. */
    List<WithdrawnDeduction> withdrawn(String cycle, String unit);
}
