package org.jiheng.survey.wave;

import java.time.LocalDate;
import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A close is not entered back to before the opening. */
public final class ClosedBeforeOpened extends Refusal {
    ClosedBeforeOpened(WaveId id, LocalDate given, LocalDate opened) {
        super(
                Kind.INVALID,
                "closed-before-opened",
                List.of(new Fault("/occurredOn", "before-the-opening", given, opened)),
                id.wave(),
                id.cycle());
    }
}
