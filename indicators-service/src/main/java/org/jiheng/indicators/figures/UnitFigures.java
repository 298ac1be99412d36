package org.jiheng.indicators.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a unit reports and seals (§六(三)). Nothing of what others give it is here: an assessment must not break a seal.
 *
 * @param planVersion of the approved plan
 * @param indicators by code
 */
public record UnitFigures(String cycle, String unit, String unitName, int planVersion, List<Figure> indicators) {
    /**
     * @param maxPoints 2 decimals, like the points
     * @param selfPoints empty until the unit has assessed itself
     * @param actual as it was reported last, of the day {@code actualOn}; empty, like the points, where the indicator does not apply
     */
    public record Figure(
            String indicator,
            String component,
            String name,
            String kind,
            Optional<String> unitOfMeasure,
            Optional<String> target,
            Optional<String> actual,
            Optional<String> actualOn,
            String maxPoints,
            boolean applicable,
            Optional<String> selfPoints) {}

    /** Codes of the indicators of which the other figures say something else, or nothing; in order. */
    public List<String> differing(UnitFigures other) {
        Set<Figure> here = Set.copyOf(indicators);
        Set<Figure> there = Set.copyOf(other.indicators);
        return Stream.concat(indicators.stream(), other.indicators.stream())
                .filter(figure -> !here.contains(figure) || !there.contains(figure))
                .map(Figure::indicator)
                .distinct()
                .sorted()
                .toList();
    }
}
