package org.jiheng.inspection.rectification.api;

import java.util.Optional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.usecase.ReadRectifications;

/** Which rectifications a list is to hold. */
public class RectificationFilter {
    @QueryParam("unit")
    @Size(max = 40)
    String unit;

    @QueryParam("state")
    @Pattern(regexp = "ASSIGNED|IN_PROGRESS|SUBMITTED|VERIFIED|REJECTED|CLOSED")
    String state;

    @QueryParam("area")
    @Size(max = 100)
    @Parameter(description = "Only those of findings in this area")
    String area;

    @QueryParam("overdue")
    @DefaultValue("false")
    @Parameter(description = "Only those whose day has gone by while the unit has something to do")
    boolean overdue;

    @QueryParam("repeats")
    @DefaultValue("false")
    @Parameter(description = "Only those of findings in an area in which the unit was told of another one before")
    boolean repeats;

    ReadRectifications.Wanted wanted() {
        return new ReadRectifications.Wanted(
                given(unit), given(state).map(RectificationState::valueOf), given(area), overdue, repeats);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(said -> !said.isEmpty());
    }
}
