package org.jiheng.scoring.directory.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.scoring.directory.Directory;
import org.jiheng.scoring.directory.ListedCycle;
import org.jiheng.scoring.rights.ScoringAct;

import static java.util.Comparator.comparing;

/** The cycles of the caller's jurisdiction of which scores are kept here. */
@Path("/api/v1/cycles")
@PermissionsAllowed("read-cycles")
public class CyclesResource {
    private static final Map<String, Comparator<ListedCycle>> ORDERS = Map.of(
            "cycle", comparing(ListedCycle::code),
            "year", comparing(ListedCycle::year).thenComparing(ListedCycle::code));

    private final Directory directory;
    private final Rights rights;
    private final Caller caller;

    CyclesResource(Directory directory, Rights rights, Caller caller) {
        this.directory = directory;
        this.rights = rights;
        this.caller = caller;
    }

    @GET
    public CyclesResponse all(@BeanParam @Valid PageRequest request) {
        Page page = request.page("cycle", "year");
        List<ListedCycle> cycles =
                directory.cycles(caller.claim(Claims.JURISDICTION).orElse(""));
        List<ListedCycle> readable =
                rights.readable(ScoringAct.READ_CYCLES, cycles, cycle -> Row.ofJurisdiction(cycle.jurisdiction()));
        return CyclesResponse.of(page.of(readable, ORDERS));
    }
}
