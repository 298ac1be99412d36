package org.jiheng.inspection.visit.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.inspection.visit.VisitState;
import org.jiheng.inspection.visit.Visits;

/** Which visits a list is to hold. */
public class VisitFilter {
    @QueryParam("unit")
    @Size(max = 40)
    String unit;

    @QueryParam("kind")
    VisitKind kind;

    @QueryParam("state")
    VisitState state;

    @QueryParam("from")
    @Parameter(description = "Those on this day or later")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Those on this day or earlier")
    LocalDate to;

    Visits.Filter filter() {
        return new Visits.Filter(
                Optional.ofNullable(unit),
                Optional.ofNullable(kind),
                Optional.ofNullable(state),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }
}
