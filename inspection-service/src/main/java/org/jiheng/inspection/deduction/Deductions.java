package org.jiheng.inspection.deduction;

import java.util.List;

/** The deductions of all units. */
public interface Deductions {
    /** Those of a unit that count now. */
    List<Deduction> ofUnit(String cycle, String unit);

    /** Codes of the units that have a finding in any state. */
    List<String> unitsWithFindings(String cycle);
}
