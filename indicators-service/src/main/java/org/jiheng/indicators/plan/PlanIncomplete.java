package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The plan leaves something out that it must say (§四(一), §四(二)). */
public final class PlanIncomplete extends Refusal {
    public PlanIncomplete(String unit, List<Fault> faults) {
        super(Kind.INVALID, "plan-incomplete", faults, unit, faults.size());
    }
}
