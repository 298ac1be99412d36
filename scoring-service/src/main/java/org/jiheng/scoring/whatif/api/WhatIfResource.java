package org.jiheng.scoring.whatif.api;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.problem.Messages;
import org.jiheng.scoring.whatif.ComparedUnit;
import org.jiheng.scoring.whatif.Comparison;
import org.jiheng.scoring.whatif.usecase.CompareSupposition;

import static java.util.Comparator.comparing;

/** A cycle under another scheme or with other facts, beside the cycle as it is; nothing is kept. */
@Path("/api/v1/cycles/{cycle}/what-if")
public class WhatIfResource {
    private final CompareSupposition compareSupposition;

    WhatIfResource(CompareSupposition compareSupposition) {
        this.compareSupposition = compareSupposition;
    }

    /** @param changed only the units of which something would be otherwise */
    @POST
    @PermissionsAllowed("suppose")
    @Unaudited("it computes and keeps nothing")
    public ComparisonResponse compare(
            String cycle,
            @QueryParam("changed") @DefaultValue("false") boolean changed,
            @BeanParam @Valid PageRequest request,
            @NotNull @Valid SuppositionRequest supposition,
            @Context HttpHeaders headers) {
        Page page = request.page("tier", "unit");
        Comparison comparison = compareSupposition.compare(cycle, supposition.supposition());
        List<ComparedUnit> units = changed ? comparison.changed() : comparison.units();
        return ComparisonResponse.of(
                comparison,
                page.of(units, orders(units)),
                Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Map<String, Comparator<ComparedUnit>> orders(List<ComparedUnit> units) {
        Map<ComparedUnit, Integer> places = new HashMap<>();
        units.forEach(unit -> places.put(unit, places.size()));
        return Map.of(
                "tier", comparing(places::get),
                "unit", comparing(each -> each.now().unit()));
    }
}
