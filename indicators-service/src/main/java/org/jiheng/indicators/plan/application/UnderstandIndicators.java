package org.jiheng.indicators.plan.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.CityIndicators;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.FiledPlan;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.rows.FaultyRows;

/** Indicators as a unit writes them down, understood under the cycle's scheme and by what the cycle above holds. */
@ApplicationScoped
public class UnderstandIndicators {
    private final CityIndicators cityIndicators;

    UnderstandIndicators(CityIndicators cityIndicators) {
        this.cityIndicators = cityIndicators;
    }

    /** @throws org.jiheng.kit.refusal.Refusal naming every indicator that makes no sense */
    public List<PlannedIndicator> understood(Cycle cycle, List<FiledIndicator> filed) {
        return understood(cycle, filed, FaultyRows::refuse);
    }

    /** @param verdict refuses with what was found, here and where the indicators were read */
    List<PlannedIndicator> understood(Cycle cycle, List<FiledIndicator> filed, FiledPlan.Verdict verdict) {
        Set<String> served = filed.stream()
                .flatMap(each -> each.commitment().serves().indicators().stream())
                .collect(Collectors.toSet());
        return FiledPlan.understood(filed, cycle.scheme(), cityIndicators.servable(cycle, served), verdict);
    }
}
