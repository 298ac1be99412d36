package org.jiheng.scoring.directory.api;

import java.util.Comparator;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.directory.Directory;
import org.jiheng.scoring.directory.ListedUnit;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

import static java.util.Comparator.comparing;

/** The units of a cycle by name. */
@Path("/api/v1/cycles/{cycle}/units")
@PermissionsAllowed("read-units")
public class UnitsResource {
    private static final Map<String, Comparator<ListedUnit>> ORDERS = Map.of(
            "unit", comparing(ListedUnit::code),
            "tier", comparing(ListedUnit::tier).thenComparing(ListedUnit::code));

    private final ReadableCycles cycles;
    private final Directory directory;

    UnitsResource(ReadableCycles cycles, Directory directory) {
        this.cycles = cycles;
        this.directory = directory;
    }

    @GET
    public UnitsResponse all(@PathParam("cycle") String code, @BeanParam @Valid PageRequest request) {
        Page page = request.page("unit", "tier");
        Cycle cycle = cycles.get(code, ScoringAct.READ_UNITS);
        return UnitsResponse.of(page.of(directory.units(cycle.code()), ORDERS));
    }
}
