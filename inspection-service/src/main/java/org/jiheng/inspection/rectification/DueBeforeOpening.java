package org.jiheng.inspection.rectification;

import java.time.LocalDate;
import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nothing is due before it is demanded. */
public final class DueBeforeOpening extends Refusal {
    private DueBeforeOpening(LocalDate dueOn, LocalDate opened) {
        super(Kind.INVALID, "due-before-opening", List.of(new Fault("/dueOn", "before-the-opening", dueOn, opened)));
    }

    static void unlessAfter(LocalDate opened, LocalDate dueOn) {
        if (dueOn.isBefore(opened)) {
            throw new DueBeforeOpening(dueOn, opened);
        }
    }
}
