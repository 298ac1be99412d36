package org.jiheng.indicators.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The figures of all units. */
public interface Figures {
    /** By unit, of those whose plan is approved. */
    Map<String, UnitFigures> of(String cycle, Collection<String> units);

    /** @throws FiguresUnknown before the unit's plan is approved */
    UnitFigures of(String cycle, String unit);

    /** Applicable indicators of which the unit has yet to say what it earned, whether its assessor was earlier or not. */
    List<String> notSelfAssessed(String cycle, String unit);
}
