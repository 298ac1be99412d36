package org.jiheng.inspection.finding.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which findings a list is to hold. */
public class FindingFilter {
    @QueryParam("repeats")
    @DefaultValue("false")
    @Parameter(description = "Only those in an area in which the unit was told of another one before")
    boolean repeats;
}
