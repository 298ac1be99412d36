package org.jiheng.indicators.seal;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The figures under seal are those of the report beside them (§六(三)): of a report of others the two would contradict each other. */
public final class ReportOfOtherFigures extends Refusal {
    public static final String RULE = "report-of-other-figures";

    /** @param faults one for each indicator of which the report says something else */
    public ReportOfOtherFigures(String unit, int reportVersion, List<Fault> faults) {
        super(Kind.CONFLICT, RULE, faults, unit, reportVersion);
    }
}
