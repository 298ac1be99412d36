package org.jiheng.inspection.visit;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.area.NamedArea;

/** What became of a visit that was made: when, what was looked at, with which outcome. */
public record VisitReport(Days days, List<NamedArea> areas, Optional<String> outcome) {
    public VisitReport {
        areas = List.copyOf(areas);
    }
}
