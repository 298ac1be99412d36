package org.jiheng.kit.testapp.note;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.export.CsvExport;
import org.jiheng.kit.export.NdjsonExport;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.PreconditionHeaders;

/** Notes. */
@Path("/api/v1/notes")
@RolesAllowed("performance-office")
public class NotesResource {
    public record NewNote(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,50}") String name,
            @NotBlank @Size(max = 1_000) String words) {}

    public record Words(@NotBlank @Size(max = 1_000) String words) {}

    public record NotePage(List<Note> notes, int page, int size, long total) {
        static NotePage of(Paged<Note> paged) {
            return new NotePage(
                    paged.rows(), paged.page().number(), paged.page().size(), paged.total());
        }
    }

    private final Notes notes;
    private final ObjectMapper json;

    NotesResource(Notes notes, ObjectMapper json) {
        this.notes = notes;
        this.json = json;
    }

    @POST
    @ResponseStatus(201)
    @SafeToRepeat
    public Note write(@NotNull @Valid NewNote note) {
        return notes.write(note.name(), note.words());
    }

    @GET
    public NotePage page(@BeanParam @Valid PageRequest page) {
        return NotePage.of(notes.page(page.page("written", "name")));
    }

    @GET
    @Path("/{name}")
    public Note read(String name) {
        return notes.read(name);
    }

    @GET
    @Path("/all.csv")
    @Produces(CsvExport.MEDIA_TYPE)
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    public Response csv() {
        return Response.ok(CsvExport.of(
                        List.of("name", "words"),
                        rows -> notes.each(note -> rows.accept(List.of(note.name(), note.words())))))
                .build();
    }

    @GET
    @Path("/all.ndjson")
    @Produces(NdjsonExport.MEDIA_TYPE)
    @APIResponse(responseCode = "200", content = @Content(mediaType = NdjsonExport.MEDIA_TYPE))
    public Response ndjson() {
        return Response.ok(NdjsonExport.of(json, notes::each)).build();
    }

    @PUT
    @Path("/{name}")
    public Note save(String name, @BeanParam PreconditionHeaders expected, @NotNull @Valid Words words) {
        return notes.save(name, words.words(), expected.precondition());
    }
}
