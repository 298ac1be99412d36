package org.jiheng.indicators.cycle.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.SchemeVersion;
import org.jiheng.indicators.cycle.application.ReadSchemes;
import org.jiheng.indicators.cycle.application.ReviseScheme;
import org.jiheng.indicators.cycle.scheme.ParameterChange;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** A cycle's scheme 实施方案 in all its versions. */
@Path("/api/v1/cycles/{cycle}/scheme")
@Produces(MediaType.APPLICATION_JSON)
public class SchemesResource {
    /** As it was given; see scheme.schema.json. */
    @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
    public record SchemeDocument(@JsonValue JsonNode document, Version version) implements Versioned {
        static SchemeDocument of(ReadSchemes.NumberedScheme scheme) {
            return new SchemeDocument(scheme.document(), new Version(scheme.version()));
        }
    }

    /** The cycle's scheme is now of this version. */
    public record SchemeRevised(int schemeVersion) implements Versioned {
        static SchemeRevised of(Cycle cycle) {
            return new SchemeRevised(cycle.schemeVersion());
        }

        @Override
        public Version version() {
            return new Version(schemeVersion);
        }
    }

    public record SchemeVersionResponse(int version, LocalDate occurredOn, OffsetDateTime recordedAt) {
        static SchemeVersionResponse of(SchemeVersion version) {
            return new SchemeVersionResponse(
                    version.version(),
                    version.occurredOn(),
                    version.recordedAt().atOffset(ZoneOffset.UTC));
        }
    }

    public record SchemeVersionsResponse(List<SchemeVersionResponse> versions) {}

    public record DifferenceResponse(List<ParameterChangeResponse> parameters) {
        static DifferenceResponse of(List<ParameterChange> changes) {
            return new DifferenceResponse(
                    changes.stream().map(ParameterChangeResponse::of).toList());
        }
    }

    private final ReadSchemes readSchemes;
    private final ReviseScheme reviseScheme;

    SchemesResource(ReadSchemes readSchemes, ReviseScheme reviseScheme) {
        this.readSchemes = readSchemes;
        this.reviseScheme = reviseScheme;
    }

    @GET
    @PermissionsAllowed("read-cycles")
    public SchemeDocument present(String cycle) {
        return SchemeDocument.of(readSchemes.present(cycle));
    }

    /** While the cycle is being prepared; later a scheme is changed by an amendment. */
    @PUT
    @PermissionsAllowed("revise-scheme")
    public SchemeRevised revise(String cycle, @BeanParam SeenVersion seen, @NotNull JsonNode scheme) {
        return SchemeRevised.of(reviseScheme.revise(cycle, scheme, seen.precondition()));
    }

    @GET
    @Path("/versions")
    @PermissionsAllowed("read-cycles")
    public SchemeVersionsResponse versions(String cycle) {
        return new SchemeVersionsResponse(readSchemes.versions(cycle).stream()
                .map(SchemeVersionResponse::of)
                .toList());
    }

    @GET
    @Path("/versions/{version}")
    @PermissionsAllowed("read-cycles")
    public SchemeDocument one(String cycle, int version) {
        return SchemeDocument.of(readSchemes.one(cycle, version));
    }

    /** Parameter by parameter, from an earlier version or another cycle's scheme to this cycle's. */
    @GET
    @Path("/difference")
    @PermissionsAllowed("read-cycles")
    public DifferenceResponse difference(
            String cycle,
            @QueryParam("fromCycle") String fromCycle,
            @QueryParam("from") Integer from,
            @QueryParam("to") Integer to) {
        return DifferenceResponse.of(readSchemes.difference(
                cycle, Optional.ofNullable(fromCycle), Optional.ofNullable(from), Optional.ofNullable(to)));
    }
}
