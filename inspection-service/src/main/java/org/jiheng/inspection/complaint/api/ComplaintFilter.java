package org.jiheng.inspection.complaint.api;

import java.util.Optional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints a list is to hold. */
public class ComplaintFilter {
    @QueryParam("unit")
    @Size(max = 40)
    String unit;

    @QueryParam("area")
    @Size(max = 100)
    String area;

    @QueryParam("late")
    @DefaultValue("false")
    @Parameter(description = "Only those handled after their day, or not yet though it is over")
    boolean late;

    Optional<String> ofUnit() {
        return Optional.ofNullable(unit);
    }

    Optional<String> inArea() {
        return Optional.ofNullable(area);
    }
}
