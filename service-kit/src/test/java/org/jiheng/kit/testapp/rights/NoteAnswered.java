package org.jiheng.kit.testapp.rights;

import org.jiheng.kit.refusal.Refusal;

/** Somebody answered the note before. */
final class NoteAnswered extends Refusal {
    NoteAnswered(String note) {
        super(Kind.CONFLICT, "note-taken", note);
    }
}
