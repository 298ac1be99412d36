package org.jiheng.kit.testapp.rights;

import org.jiheng.kit.refusal.Refusal;

/** There is no such note in the cycle. */
final class NoteUnknown extends Refusal {
    NoteUnknown(String note) {
        super(Kind.NOT_FOUND, "not-found", note);
    }
}
