package org.jiheng.indicators.figures;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A unit reports and seals its year when it has assessed all of it (§六(三)). */
public final class IndicatorsNotSelfAssessed extends Refusal {
    public static final String RULE = "indicators-not-self-assessed";

    public IndicatorsNotSelfAssessed(List<Fault> faults) {
        super(Kind.CONFLICT, "indicators-not-self-assessed", faults, faults.size());
    }
}
