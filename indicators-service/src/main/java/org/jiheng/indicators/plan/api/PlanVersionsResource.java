package org.jiheng.indicators.plan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.plan.PlanVersion;
import org.jiheng.indicators.plan.application.ReadPlans;

/** The versions of a plan, every one kept as it was filed. */
@Path("/api/v1/cycles/{cycle}/plans/{unit}/versions")
@PermissionsAllowed("read-plans")
public class PlanVersionsResource {
    /** @param act DRAFTED, SIGNED, SUBMITTED, RETURNED, APPROVED or CHANGED */
    public record ActResponse(String act, LocalDate occurredOn, OffsetDateTime recordedAt) {
        static ActResponse of(PlanVersion version) {
            return new ActResponse(version.act().name(), version.occurredOn(), time(version.recordedAt()));
        }

        private static OffsetDateTime time(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }

    public record VersionResponse(int version, List<ActResponse> acts) {}

    public record VersionsResponse(List<VersionResponse> versions) {
        static VersionsResponse of(List<PlanVersion> acts) {
            Map<Integer, List<ActResponse>> byVersion = acts.stream()
                    .collect(Collectors.groupingBy(
                            PlanVersion::version,
                            TreeMap::new,
                            Collectors.mapping(ActResponse::of, Collectors.toList())));
            return new VersionsResponse(byVersion.entrySet().stream()
                    .map(each -> new VersionResponse(each.getKey(), each.getValue()))
                    .toList());
        }
    }

    public record VersionContentResponse(String unit, int version, List<PlannedRow> indicators) {}

    private final ReadPlans readPlans;

    PlanVersionsResource(ReadPlans readPlans) {
        this.readPlans = readPlans;
    }

    @GET
    public VersionsResponse versions(String cycle, String unit) {
        return VersionsResponse.of(readPlans.versions(cycle, unit));
    }

    @GET
    @Path("/{version}")
    public VersionContentResponse version(String cycle, String unit, int version) {
        return new VersionContentResponse(
                unit,
                version,
                readPlans.version(cycle, unit, version).stream()
                        .map(PlannedRow::of)
                        .toList());
    }
}
