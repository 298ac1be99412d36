package org.jiheng.inspection.catalogue.api;

import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.catalogue.usecase.ProposeCatalogue;
import org.jiheng.inspection.catalogue.usecase.ReadCatalogue;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

/** The catalogue of deductions of a cycle 扣分目录. */
@Path("/api/v1/cycles/{cycle}/deduction-catalogue")
public class CatalogueResource {
    private final ProposeCatalogue proposeCatalogue;
    private final ReadCatalogue catalogue;

    CatalogueResource(ProposeCatalogue proposeCatalogue, ReadCatalogue catalogue) {
        this.proposeCatalogue = proposeCatalogue;
        this.catalogue = catalogue;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("propose-catalogue")
    @SafeToRepeat
    public CatalogueVersionResponse propose(String cycle, @NotNull @Valid ProposeCatalogueRequest request) {
        return CatalogueVersionResponse.of(proposeCatalogue.propose(cycle, request.said()));
    }

    @POST
    @Path("/versions/{version}/approve")
    @PermissionsAllowed("approve-catalogue")
    @SafeToRepeat
    public CatalogueVersionResponse approve(String cycle, int version) {
        return CatalogueVersionResponse.of(proposeCatalogue.approve(cycle, version));
    }

    /** The one in force, unless a version is asked for. */
    @GET
    @PermissionsAllowed("read-catalogue")
    public CatalogueResponse one(String cycle, @QueryParam("version") @Min(1) Integer version) {
        return CatalogueResponse.of(catalogue.whole(cycle, Optional.ofNullable(version)));
    }

    @GET
    @Path("/versions")
    @PermissionsAllowed("read-catalogue")
    public CatalogueVersionsResponse versions(String cycle, @BeanParam @Valid PageRequest page) {
        return CatalogueVersionsResponse.of(catalogue.versions(cycle, page.page("-version")));
    }
}
