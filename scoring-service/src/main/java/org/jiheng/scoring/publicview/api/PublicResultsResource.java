package org.jiheng.scoring.publicview.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.kit.rights.OpenToAll;
import org.jiheng.kit.standing.Digest;
import org.jiheng.scoring.publicview.PublicResult;
import org.jiheng.scoring.publicview.page.PublicPage;
import org.jiheng.scoring.publicview.usecase.ShowPublicResult;

/** The latest published version, for everybody: as JSON, or as a page for people. 404 where the operator shows nothing in public. */
@Path("/api/v1/public/cycles/{cycle}/results")
@OpenToAll("The results were announced; the operator switches on that they are shown to everybody")
@PermitAll
public class PublicResultsResource {
    private static final String A_MINUTE = "public, max-age=60";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final ShowPublicResult showPublicResult;
    private final ObjectMapper json;

    PublicResultsResource(ShowPublicResult showPublicResult, ObjectMapper json) {
        this.showPublicResult = showPublicResult;
        this.json = json;
    }

    /** The same bytes for everybody who asks in the same form and language; {@code If-None-Match} spares them. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublicResultResponse.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response results(
            @Size(max = 60) String cycle,
            @QueryParam("lang")
                    @Pattern(regexp = "zh|en")
                    @Parameter(description = "Of the page; else as Accept-Language says")
                    String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted,
            @Context Request request)
            throws JsonProcessingException {
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        PublicResult result = showPublicResult.latest(cycle);
        return form.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)
                ? page(PublicPage.of(result, lang == null ? accepted : lang), request)
                : answer(json.writeValueAsBytes(PublicResultResponse.of(result)), MediaType.APPLICATION_JSON, request)
                        .build();
    }

    private static Response page(PublicPage page, Request request) {
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        return answer(html, MediaType.TEXT_HTML + ";charset=UTF-8", request)
                .header("Content-Security-Policy", page.policy())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .build();
    }

    private static ResponseBuilder answer(byte[] body, String type, Request request) {
        EntityTag tag = new EntityTag(Digest.of(body));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
