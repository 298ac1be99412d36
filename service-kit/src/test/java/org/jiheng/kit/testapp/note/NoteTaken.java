package org.jiheng.kit.testapp.note;

import org.jiheng.kit.refusal.Refusal;

/** One name, one note. */
public class NoteTaken extends Refusal {
    NoteTaken(String name) {
        super(Kind.CONFLICT, "note-taken", name);
    }
}
