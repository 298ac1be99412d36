package org.jiheng.inspection.visit;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.area.NamedArea;

/**
 * What became of a visit that was made: when, who went, what was looked at, with which outcome.
 *
 * @param inspectors issuer and subject of each, which may be others than those who were to go
 */
public record VisitReport(Days days, List<String> inspectors, List<NamedArea> areas, Optional<String> outcome) {
    public VisitReport {
        inspectors = List.copyOf(inspectors);
        areas = List.copyOf(areas);
    }
}
