package org.jiheng.localstack.evaluationpackage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks indicators up; their codes are unique only within a unit. */
final class PlannedIndicators {
    private final Map<List<String>, Indicator> byUnitAndCode = new HashMap<>();
    private final Map<String, Set<String>> unitsByCode = new HashMap<>();

    PlannedIndicators(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            byUnitAndCode.putIfAbsent(List.of(indicator.unit(), indicator.indicator()), indicator);
            unitsByCode
                    .computeIfAbsent(indicator.indicator(), code -> new LinkedHashSet<>())
                    .add(indicator.unit());
        }
    }

    Optional<Indicator> of(String unit, String code) {
        return Optional.ofNullable(byUnitAndCode.get(List.of(unit, code)));
    }

    Set<String> unitsWith(String code) {
        return unitsByCode.getOrDefault(code, Set.of());
    }
}
