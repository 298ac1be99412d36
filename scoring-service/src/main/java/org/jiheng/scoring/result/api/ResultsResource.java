package org.jiheng.scoring.result.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.usecase.FreezeResult;
import org.jiheng.scoring.result.usecase.MoveResult;
import org.jiheng.scoring.result.usecase.ReadResults;
import org.jiheng.scoring.result.usecase.ReadResults.WholeResult;

import static java.util.Comparator.comparing;
import static org.jiheng.kit.calendar.entry.DatedRequest.occurrenceOf;

/** Versions 版本 of a cycle's official result; where {@code If-Match} is asked for, it names the version's moves as seen. */
@Path("/api/v1/cycles/{cycle}/results")
public class ResultsResource {
    private static final Map<String, Comparator<ResultStory>> ORDERS =
            Map.of("version", comparing(story -> story.version().number()));

    public record ReasonRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {
        Optional<LocalDate> occurrence() {
            return Optional.ofNullable(occurredOn);
        }
    }

    private final FreezeResult freezeResult;
    private final MoveResult moveResult;
    private final ReadResults readResults;

    ResultsResource(FreezeResult freezeResult, MoveResult moveResult, ReadResults readResults) {
        this.freezeResult = freezeResult;
        this.moveResult = moveResult;
        this.readResults = readResults;
    }

    /** Refused with all that stands against it at once, each by a stable {@code rule}. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("freeze-result")
    @SafeToRepeat
    public ResultResponse freeze(String cycle, @Valid DatedRequest request) {
        return ResultResponse.of(freezeResult.freeze(cycle, occurrenceOf(request)));
    }

    @POST
    @Path("/{version}/release")
    @PermissionsAllowed("release-result")
    @SafeToRepeat
    public ResultResponse release(
            String cycle, int version, @BeanParam SeenVersion seen, @NotNull @Valid ReasonRequest request) {
        return ResultResponse.of(
                moveResult.release(cycle, version, seen.precondition(), request.reason(), request.occurrence()));
    }

    @POST
    @Path("/{version}/approve")
    @PermissionsAllowed("approve-result")
    @SafeToRepeat
    public ResultResponse approve(String cycle, int version, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return ResultResponse.of(moveResult.approve(cycle, version, seen.precondition(), occurrenceOf(request)));
    }

    @POST
    @Path("/{version}/publish")
    @PermissionsAllowed("publish-result")
    @SafeToRepeat
    public ResultResponse publish(String cycle, int version, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return ResultResponse.of(moveResult.publish(cycle, version, seen.precondition(), occurrenceOf(request)));
    }

    /** A new version, frozen from the figures as they are now; the published one stays. */
    @POST
    @Path("/{version}/correct")
    @ResponseStatus(201)
    @PermissionsAllowed("correct-result")
    @SafeToRepeat
    public ResultResponse correct(
            String cycle, int version, @BeanParam SeenVersion seen, @NotNull @Valid ReasonRequest request) {
        return ResultResponse.of(
                freezeResult.correct(cycle, version, seen.precondition(), request.reason(), request.occurrence()));
    }

    @GET
    @PermissionsAllowed("read-results")
    public ResultsResponse all(String cycle, @BeanParam @Valid PageRequest request) {
        return ResultsResponse.of(request.page("version").of(readResults.all(cycle), ORDERS));
    }

    @GET
    @Path("/{version}")
    @PermissionsAllowed("read-results")
    public ResultResponse one(String cycle, int version) {
        WholeResult result = readResults.one(cycle, version);
        return ResultResponse.whole(result.story(), result.rows());
    }
}
