package org.jiheng.inspection.visit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.VisitDetails;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.inspection.visit.VisitReport;
import org.jiheng.inspection.visit.VisitState;
import org.jiheng.inspection.visit.usecase.ReadVisits;

/**
 * A visit. Whoever belongs to the unit reads of it when it was and what was looked at: who went, what was planned and what was
 * noted is missing.
 *
 * @param inspectors issuer#subject of each who is to go, or was to; of one that nobody planned, of each who went
 * @param planned missing if nobody planned it
 * @param made missing until it is
 * @param reason why it was cancelled
 * @param recordedAt when it was first written down; said to whoever may know what was planned
 */
record VisitResponse(
        UUID visit,
        String unit,
        VisitKind kind,
        VisitState state,
        List<String> inspectors,
        PlannedResponse planned,
        MadeResponse made,
        String reason,
        Instant recordedAt) {
    /** @param said the alias by which the area was named, if it was not by its code */
    record AreaResponse(String area, String said) {
        static List<AreaResponse> of(List<NamedArea> areas) {
            return areas.stream()
                    .map(area -> new AreaResponse(area.code(), area.said().orElse(null)))
                    .toList();
        }
    }

    record PlannedResponse(LocalDate firstDay, LocalDate lastDay, List<AreaResponse> areas, String note) {
        static PlannedResponse of(VisitDetails details, Days days) {
            return new PlannedResponse(
                    days.first(),
                    days.last(),
                    AreaResponse.of(details.areas()),
                    details.note().orElse(null));
        }
    }

    /** @param inspectors who went */
    record MadeResponse(
            LocalDate occurredOn,
            LocalDate lastDay,
            List<String> inspectors,
            List<AreaResponse> areas,
            String outcome) {
        static MadeResponse of(VisitReport report, boolean whole) {
            return new MadeResponse(
                    report.days().first(),
                    report.days().last(),
                    whole ? report.inspectors() : null,
                    AreaResponse.of(report.areas()),
                    report.outcome().filter(noted -> whole).orElse(null));
        }
    }

    static VisitResponse of(ReadVisits.Shown shown) {
        VisitDetails details = shown.visit().details();
        boolean whole = shown.whole();
        return new VisitResponse(
                shown.visit().id(),
                details.unit(),
                details.kind(),
                shown.visit().state(),
                whole ? details.inspectors() : null,
                details.planned()
                        .filter(days -> whole)
                        .map(days -> PlannedResponse.of(details, days))
                        .orElse(null),
                shown.visit().report().map(made -> MadeResponse.of(made, whole)).orElse(null),
                shown.visit().reason().orElse(null),
                whole ? shown.visit().recorded().recordedAt() : null);
    }
}
