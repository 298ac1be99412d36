package org.jiheng.kit.rights;

import org.jiheng.kit.refusal.Refusal;

/** None of the caller's roles has the act. */
public final class NotPermitted extends Refusal {
    NotPermitted() {
        super(Kind.FORBIDDEN, "not-permitted");
    }
}
