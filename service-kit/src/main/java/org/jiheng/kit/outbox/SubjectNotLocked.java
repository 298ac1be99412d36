package org.jiheng.kit.outbox;

import org.jiheng.kit.standing.SubjectKey;

/** A mistake in the code: a standing was composed from a state that another transaction may be changing. */
public class SubjectNotLocked extends IllegalStateException {
    SubjectNotLocked(SubjectKey subject) {
        super("Outbox.lock(" + subject + ") must come before the state is read that is published");
    }
}
