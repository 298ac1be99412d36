package org.jiheng.indicators.rows;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The rows break more than one rule; the faults name which row breaks which. */
public final class SeveralRulesBroken extends Refusal {
    SeveralRulesBroken(Kind kind, List<Fault> faults) {
        super(kind, "several-rules-broken", faults, faults.size());
    }
}
