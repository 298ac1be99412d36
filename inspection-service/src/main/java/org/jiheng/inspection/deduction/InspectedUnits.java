package org.jiheng.inspection.deduction;

import java.util.List;

/** The units in which something was found. */
public interface InspectedUnits {
    /** Codes of those that have a finding in any state. */
    List<String> withFindings(String cycle);
}
