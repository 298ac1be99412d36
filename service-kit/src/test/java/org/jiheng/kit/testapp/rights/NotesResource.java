package org.jiheng.kit.testapp.rights;

import java.util.ArrayList;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.rights.PathRow;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.testapp.rights.Notes.Note;

@Path("/api/v1/cycles/{cycle}/notes")
public class NotesResource {
    public record NoteList(List<Note> notes) {}

    public record Graded(@NotEmpty List<String> notes) {}

    private final Notes notes;
    private final AnswerNote answerNote;
    private final Rights rights;

    NotesResource(Notes notes, AnswerNote answerNote, Rights rights) {
        this.notes = notes;
        this.answerNote = answerNote;
        this.rights = rights;
    }

    @GET
    @PermissionsAllowed("read-note")
    public NoteList list(@PathParam("cycle") String cycle) {
        return new NoteList(rights.readable(NoteAct.READ_NOTE, notes.all(), Note::row));
    }

    @GET
    @Path("/{note: [a-z0-9-]+}")
    @PermissionsAllowed("read-note")
    public Note one(@PathParam("cycle") String cycle, @PathParam("note") String id) {
        Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.READ_NOTE, note.row());
        return note;
    }

    @POST
    @Path("/{note}/answer")
    @PermissionsAllowed("answer-note")
    public void answer(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answer(cycle, note);
    }

    @POST
    @Path("/grade")
    @PermissionsAllowed("grade-notes")
    public void grade(@PathParam("cycle") String cycle, @NotNull @Valid Graded graded) {
        List<PathRow> rows = new ArrayList<>();
        for (String id : graded.notes()) {
            Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
            rows.add(new PathRow("/notes/" + rows.size(), note.row()));
        }
        rights.require(NoteAct.GRADE_NOTES, rows);
    }

    @GET
    @Path("/words")
    @Produces(MediaType.TEXT_PLAIN)
    @PermissionsAllowed("count-words")
    public int words(@PathParam("cycle") String cycle) {
        rights.noRow(NoteAct.COUNT_WORDS);
        return 42;
    }
}
