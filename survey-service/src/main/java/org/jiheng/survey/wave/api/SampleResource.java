package org.jiheng.survey.wave.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.wave.GroupSample;
import org.jiheng.survey.wave.Replacement;
import org.jiheng.survey.wave.usecase.KeepTheSample;

/** Who is asked in a wave: numbers and rules, no names. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}")
public class SampleResource {
    public record GroupSampleResponse(String group, int frame, int quota, int sheets, String rule) {
        static GroupSampleResponse of(GroupSample sample) {
            return new GroupSampleResponse(
                    sample.group(), sample.frame(), sample.quota(), sample.sheets(), sample.rule());
        }
    }

    public record ReplacementResponse(String group, int invited, int sheets, String reason) {
        static ReplacementResponse of(Replacement replacement) {
            return new ReplacementResponse(
                    replacement.group(), replacement.invited(), replacement.sheets(), replacement.reason());
        }
    }

    /** @param replacements asked since in the place of those whose letters came back */
    public record SampleResponse(
            Boolean headsRateOwnUnit, List<GroupSampleResponse> groups, List<ReplacementResponse> replacements) {
        static SampleResponse of(KeepTheSample.Kept kept) {
            return new SampleResponse(
                    kept.sample().headsRateOwnUnit().orElse(null),
                    kept.sample().groups().stream().map(GroupSampleResponse::of).toList(),
                    kept.replacements().stream().map(ReplacementResponse::of).toList());
        }
    }

    public record ReplacementRequest(
            @NotBlank @Size(max = 40) String group,
            @NotNull @Min(1) @Max(100_000) Integer invited,
            @NotNull @Min(0) @Max(100_000) Integer sheets,
            @NotBlank @Size(max = 2000) String reason,
            LocalDate occurredOn) {
        Replacement replacement() {
            return new Replacement(group, invited, sheets, reason);
        }
    }

    private final KeepTheSample keepTheSample;

    SampleResource(KeepTheSample keepTheSample) {
        this.keepTheSample = keepTheSample;
    }

    @GET
    @Path("/sample")
    @PermissionsAllowed("read-sample")
    public SampleResponse show(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return SampleResponse.of(keepTheSample.of(cycle, wave));
    }

    @POST
    @Path("/replacements")
    @ResponseStatus(201)
    @SafeToRepeat
    @PermissionsAllowed("add-replacements")
    public ReplacementResponse replace(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @NotNull @Valid ReplacementRequest request) {
        Replacement replacement = request.replacement();
        keepTheSample.replace(cycle, wave, replacement, Optional.ofNullable(request.occurredOn()));
        return ReplacementResponse.of(replacement);
    }
}
