package org.jiheng.inspection.visit;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.area.NamedArea;

/**
 * Where somebody goes, and who is to: written once.
 *
 * @param inspectors issuer and subject of each
 * @param planned when, of one that was planned
 * @param areas that are to be looked at, of one that was planned
 */
public record VisitDetails(
        String cycle,
        String unit,
        VisitKind kind,
        List<String> inspectors,
        Optional<Days> planned,
        List<NamedArea> areas,
        Optional<String> note) {
    public VisitDetails {
        inspectors = List.copyOf(inspectors);
        areas = List.copyOf(areas);
    }
}
