package org.jiheng.kit.body;

import org.jiheng.kit.refusal.Refusal;

/** A body that came without a length grew beyond what its address allows. */
public class BodyTooLarge extends Refusal {
    BodyTooLarge(long max) {
        super(Kind.TOO_LARGE, "request-too-large", max);
    }
}
