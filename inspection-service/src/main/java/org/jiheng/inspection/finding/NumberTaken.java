package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** A number stands for one finding in its cycle. */
public final class NumberTaken extends Refusal {
    public NumberTaken(String number) {
        super(Kind.CONFLICT, "finding-number-taken", number);
    }
}
