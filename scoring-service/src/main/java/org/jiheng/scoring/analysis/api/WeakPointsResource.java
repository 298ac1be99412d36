package org.jiheng.scoring.analysis.api;

import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.analysis.usecase.ReadWeakPoints;

/** Weak points 薄弱环节 that a version of the results shows, by unit; once it is published, inspection-service has what is mended of them. */
@Path("/api/v1/cycles/{cycle}/results/{version}/weak-points")
@PermissionsAllowed("list-weak-points")
public class WeakPointsResource {
    private final ReadWeakPoints readWeakPoints;

    WeakPointsResource(ReadWeakPoints readWeakPoints) {
        this.readWeakPoints = readWeakPoints;
    }

    @GET
    public WeakPointsResponse page(
            String cycle,
            @Min(1) int version,
            @QueryParam("unit") @Size(max = 40) String unit,
            @BeanParam @Valid PageRequest page) {
        return WeakPointsResponse.of(
                readWeakPoints.page(cycle, version, Optional.ofNullable(unit), page.page("unit", "method")));
    }
}
