package org.jiheng.indicators.plan.api;

import java.util.List;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.plan.PlanDifference;
import org.jiheng.indicators.plan.application.ReadPlans;

/** What tells two versions of a plan apart. */
@Path("/api/v1/cycles/{cycle}/plans/{unit}/difference")
public class PlanDifferenceResource {
    /** @param before not there: it was open; @param after not there: it is open */
    public record ChangedField(String indicator, String field, String before, String after) {}

    public record DifferenceResponse(
            int from, int to, List<PlannedRow> added, List<PlannedRow> removed, List<ChangedField> changed) {
        static DifferenceResponse of(int from, int to, PlanDifference difference) {
            return new DifferenceResponse(
                    from,
                    to,
                    difference.added().stream().map(PlannedRow::of).toList(),
                    difference.removed().stream().map(PlannedRow::of).toList(),
                    difference.changed().stream()
                            .map(each -> new ChangedField(each.indicator(), each.field(), each.before(), each.after()))
                            .toList());
        }
    }

    private final ReadPlans readPlans;

    PlanDifferenceResource(ReadPlans readPlans) {
        this.readPlans = readPlans;
    }

    @GET
    @PermissionsAllowed("read-plans")
    public DifferenceResponse difference(
            String cycle,
            String unit,
            @QueryParam("from") @NotNull @Min(1) Integer from,
            @QueryParam("to") @NotNull @Min(1) Integer to) {
        return DifferenceResponse.of(from, to, readPlans.difference(cycle, unit, from, to));
    }
}
