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

    private final boolean whole;

    /** @param whole false where rows are missing: then nothing is said about references to them */
    PlannedIndicators(List<Indicator> indicators, boolean whole) {
        this.whole = whole;
        for (Indicator indicator : indicators) {
            byUnitAndCode.putIfAbsent(List.of(indicator.unit(), indicator.indicator()), indicator);
            unitsByCode
                    .computeIfAbsent(indicator.indicator(), code -> new LinkedHashSet<>())
                    .add(indicator.unit());
        }
    }

    /** Whether the unit surely has no such indicator. */
    boolean lack(String unit, String code) {
        return whole && of(unit, code).isEmpty();
    }

    /** Whether surely no unit has such an indicator. */
    boolean lack(String code) {
        return whole && unitsWith(code).isEmpty();
    }

    Optional<Indicator> of(String unit, String code) {
        return Optional.ofNullable(byUnitAndCode.get(List.of(unit, code)));
    }

    Set<String> unitsWith(String code) {
        return unitsByCode.getOrDefault(code, Set.of());
    }
}
