package org.jiheng.indicators.architecture.violation.back;

import org.jiheng.indicators.architecture.violation.there.There;

/** Depends on what depends on it. */
public final class Back {
    public There there() {
        return new There();
    }
}
