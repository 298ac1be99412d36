package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Only a self-assessment that awaits its assessment is returned. */
public final class IndicatorNotSelfAssessed extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-not-self-assessed", IndicatorNotSelfAssessed::new);

    IndicatorNotSelfAssessed(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-not-self-assessed", faults, faults.size());
    }
}
