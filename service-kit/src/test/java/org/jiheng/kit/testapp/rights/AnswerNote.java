package org.jiheng.kit.testapp.rights;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.testapp.Facts;
import org.jiheng.kit.testapp.rights.Notes.Note;

/** A unit answers a note; once as it should be, and in the ways it should not. */
@ApplicationScoped
public class AnswerNote {
    private final Notes notes;
    private final Facts facts;
    private final Rights rights;

    AnswerNote(Notes notes, Facts facts, Rights rights) {
        this.notes = notes;
        this.facts = facts;
        this.rights = rights;
    }

    @Transactional
    public void answer(String cycle, String id) {
        Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.ANSWER_NOTE, note.row());
        store(note);
    }

    /** The hole: the right is asked of the cycle in the path, and any note of that name is answered. */
    @Transactional
    public void answerByPathOnly(String cycle, String id) {
        Note note = notes.find(id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.ANSWER_NOTE, Notes.ofCycle(cycle).with(Claims.UNIT, note.unit()));
        store(note);
    }

    /** The hole is in the table of rights: the role holds in every jurisdiction. */
    @Transactional
    public void answerAnybodys(String cycle, String id) {
        Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.ANSWER_ANYBODYS_NOTE, note.row());
        store(note);
    }

    /** The hole: a note of another office's component is kept from whoever may answer it. */
    @Transactional
    public void answerUnlessHidden(String cycle, String id, String office) {
        Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.ANSWER_NOTE, note.row());
        if (!note.office().equals(office)) {
            throw new NoteUnknown(id);
        }
        store(note);
    }

    /** The hole: whoever may answer always comes too late. */
    @Transactional
    public void answerTooLate(String cycle, String id) {
        Note note = notes.find(cycle, id).orElseThrow(() -> new NoteUnknown(id));
        rights.require(NoteAct.ANSWER_NOTE, note.row());
        throw new NoteAnswered(id);
    }

    /** The hole: nobody asks. */
    @Transactional
    public void answerUnasked(String id) {
        store(notes.find(id).orElseThrow(() -> new NoteUnknown(id)));
    }

    private void store(Note note) {
        facts.record(note.note(), UUID.randomUUID().toString(), "yes", "someone");
    }
}
