package org.jiheng.kit.testing.violation;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A problem and two faults for which nobody has words. */
public class SpeechlessRefusal extends Refusal {
    static final String RULE = "named-as-a-constant";

    SpeechlessRefusal() {
        super(Kind.INVALID, "speechless", List.of(new Fault("/rows/0", "unsaid")));
    }
}
