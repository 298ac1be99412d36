package org.jiheng.indicators.figures;

import java.util.List;

/** The figures of all units. */
public interface Figures {
    /** @throws FiguresUnknown before the unit's plan is approved */
    UnitFigures of(String cycle, String unit);

    /**
     * Applicable indicators of which the unit has yet to say what it earned. What was assessed without that waits for nothing,
     * unless it is kept by ledger and can still be self-assessed.
     */
    List<String> notSelfAssessed(String cycle, String unit);
}
