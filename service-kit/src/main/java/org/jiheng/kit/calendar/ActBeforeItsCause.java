package org.jiheng.kit.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nobody answers what has not been said: an act is not entered back to before the one it follows. */
public final class ActBeforeItsCause extends Refusal {
    ActBeforeItsCause(LocalDate given, LocalDate cause) {
        super(
                Kind.INVALID,
                "act-before-its-cause",
                List.of(new Fault("/occurredOn", "before-the-act-before", given, cause)));
    }
}
