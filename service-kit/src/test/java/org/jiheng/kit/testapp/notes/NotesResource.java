package org.jiheng.kit.testapp.notes;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jiheng.kit.audit.Unaudited;

/** Notes about subjects of a cycle. */
@Path("/api/v1/cycles/{cycle}/audited-notes")
@RolesAllowed("performance-office")
public class NotesResource {
    public record GivenNote(
            @NotNull String subject, @NotNull String text, String reason) {}

    public record GivenNotes(@NotNull List<@Valid @NotNull GivenNote> notes) {}

    public record Written(int notes) {}

    private final WriteNotes writeNotes;

    NotesResource(WriteNotes writeNotes) {
        this.writeNotes = writeNotes;
    }

    @POST
    public Written write(@PathParam("cycle") String cycle, @NotNull @Valid GivenNotes given) {
        return new Written(writeNotes.withEntries(cycle, given.notes()));
    }

    @PUT
    public Written writeForgettingTheEntry(@PathParam("cycle") String cycle, @NotNull @Valid GivenNotes given) {
        return new Written(writeNotes.withoutEntries(cycle, given.notes()));
    }

    @POST
    @Path("/nothing")
    public Written doNothing(@PathParam("cycle") String cycle) {
        return new Written(0);
    }

    @POST
    @Path("/secret")
    @Unaudited(value = "who writes these must stay unknown", refusals = false)
    public Written writeInSecret(@PathParam("cycle") String cycle, @NotNull @Valid GivenNotes given) {
        return new Written(writeNotes.withoutEntries(cycle, given.notes()));
    }
}
