package org.jiheng.kit.testapp.rights;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;

/** What the checks must find. */
@Path("/api/v1/holes/cycles/{cycle}/notes/{note}")
public class HolesResource {
    private final AnswerNote answerNote;

    HolesResource(AnswerNote answerNote) {
        this.answerNote = answerNote;
    }

    @POST
    @Path("/answer-by-path-only")
    @PermissionsAllowed("answer-note")
    public void byPathOnly(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answerByPathOnly(cycle, note);
    }

    @POST
    @Path("/answer-anybodys")
    @PermissionsAllowed("answer-anybodys-note")
    public void anybodys(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answerAnybodys(cycle, note);
    }

    @POST
    @Path("/answer-unless-hidden")
    @PermissionsAllowed("answer-note")
    public void unlessHidden(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answerUnlessHidden(cycle, note, "PERFORMANCE_OFFICE");
    }

    @POST
    @Path("/answer-too-late")
    @PermissionsAllowed("answer-note")
    public void tooLate(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answerTooLate(cycle, note);
    }

    @POST
    @Path("/answer-unasked")
    @PermissionsAllowed("answer-note")
    public void unasked(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        answerNote.answerUnasked(note);
    }

    @POST
    @Path("/keep-unasked")
    @PermissionsAllowed("answer-note")
    public void keepUnasked(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        // there is no transaction that could be undone
    }

    @GET
    @Path("/unasked")
    @PermissionsAllowed("read-note")
    public String readUnasked(@PathParam("cycle") String cycle, @PathParam("note") String note) {
        return "secret " + note;
    }
}
