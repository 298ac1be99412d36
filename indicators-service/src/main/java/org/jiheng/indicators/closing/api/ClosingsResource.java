package org.jiheng.indicators.closing.api;

import java.util.Arrays;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.closing.Closing;
import org.jiheng.indicators.closing.Source;
import org.jiheng.indicators.closing.application.ReadClosings;

/** What the sources ended a cycle with. */
@Path("/api/v1/cycles/{cycle}/closings")
@Produces(MediaType.APPLICATION_JSON)
public class ClosingsResource {
    /**
     * @param result how far the cycle's result has come; absent as long as nothing was ever frozen
     * @param closings one a source
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClosingsResponse(String cycle, String state, String result, List<ClosingResponse> closings) {
        static ClosingsResponse of(ReadClosings.Closed closed) {
            return new ClosingsResponse(
                    closed.cycle().id(),
                    closed.cycle().state().name(),
                    closed.resultState().orElse(null),
                    Arrays.stream(Source.values())
                            .map(source -> ClosingResponse.of(source, closed.closings()))
                            .toList());
        }
    }

    /**
     * @param held whether the source has closed under the cycle's present revision; all else is absent if it has not
     * @param subjects how many it published
     * @param digest SHA-256 over those subjects and their revisions
     * @param openCases how many are not decided yet
     * @param stuck subjects that the source itself could not take
     * @param sealsValid absent of a source that keeps no seals
     * @param ledgerValid absent of a source that keeps no ledger
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClosingResponse(
            String source,
            boolean held,
            Long subjects,
            String digest,
            Long openCases,
            Long stuck,
            Boolean sealsValid,
            Boolean ledgerValid,
            String ledgerHead) {
        static ClosingResponse of(Source source, List<Closing> closings) {
            return closings.stream()
                    .filter(closing -> closing.source() == source)
                    .findFirst()
                    .map(ClosingResponse::held)
                    .orElseGet(() -> awaited(source));
        }

        private static ClosingResponse held(Closing closing) {
            return new ClosingResponse(
                    closing.source().code(),
                    true,
                    closing.subjects(),
                    closing.digest(),
                    closing.openCases(),
                    closing.stuck(),
                    closing.sealsValid().orElse(null),
                    closing.ledgerValid().orElse(null),
                    closing.ledgerHead().orElse(null));
        }

        private static ClosingResponse awaited(Source source) {
            return new ClosingResponse(source.code(), false, null, null, null, null, null, null, null);
        }
    }

    private final ReadClosings readClosings;

    ClosingsResource(ReadClosings readClosings) {
        this.readClosings = readClosings;
    }

    @GET
    @PermissionsAllowed("read-closings")
    public ClosingsResponse all(String cycle) {
        return ClosingsResponse.of(readClosings.of(cycle));
    }
}
