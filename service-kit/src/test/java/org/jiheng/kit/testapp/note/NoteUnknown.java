package org.jiheng.kit.testapp.note;

import org.jiheng.kit.refusal.Refusal;

/** Nobody wrote it. */
public class NoteUnknown extends Refusal {
    NoteUnknown(String name) {
        super(Kind.NOT_FOUND, "note-unknown", name);
    }
}
