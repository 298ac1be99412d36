package org.jiheng.indicators.plan.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.plan.ServedIndicator;
import org.jiheng.indicators.plan.ServingIndicator;
import org.jiheng.indicators.plan.application.ReadLinkedIndicators;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** A bureau's indicators in the city's cycle, and those of its own cycle (§三) that serve them. */
@Path("/api/v1/cycles/{cycle}/plans/{unit}")
public class LinkedIndicatorsResource {
    public record ServedResponse(List<ServedIndicator> indicators, int page, int size, long total) {
        static ServedResponse of(Paged<ServedIndicator> found) {
            return new ServedResponse(
                    found.rows(), found.page().number(), found.page().size(), found.total());
        }
    }

    public record ServingResponse(List<ServingIndicator> indicators, int page, int size, long total) {
        static ServingResponse of(Paged<ServingIndicator> found) {
            return new ServingResponse(
                    found.rows(), found.page().number(), found.page().size(), found.total());
        }
    }

    private final ReadLinkedIndicators readLinked;

    LinkedIndicatorsResource(ReadLinkedIndicators readLinked) {
        this.readLinked = readLinked;
    }

    /** In a bureau's own cycle: the bureau's indicators that the unit's serve. */
    @GET
    @Path("/served-indicators")
    @PermissionsAllowed("read-served-indicators")
    public ServedResponse served(
            String cycle,
            String unit,
            @QueryParam("indicator") @Size(max = PlanColumns.CODE) String indicator,
            @BeanParam @Valid PageRequest page) {
        return ServedResponse.of(
                readLinked.served(cycle, unit, Optional.ofNullable(indicator), page.page("servedBy", "indicator")));
    }

    /** In the city's cycle: the indicators of the bureau's own cycle that serve the bureau's. */
    @GET
    @Path("/serving-indicators")
    @PermissionsAllowed("list-serving-indicators")
    public ServingResponse serving(
            String cycle,
            String unit,
            @QueryParam("indicator") @Size(max = PlanColumns.CODE) String indicator,
            @BeanParam @Valid PageRequest page) {
        return ServingResponse.of(
                readLinked.serving(cycle, unit, Optional.ofNullable(indicator), page.page("serves", "unit", "state")));
    }
}
