package org.jiheng.kit.testapp.planted;

import org.jiheng.kit.refusal.Refusal;

/** Comes after something was stored. */
public class HalfDone extends Refusal {
    HalfDone() {
        super(Kind.CONFLICT, "half-done");
    }
}
