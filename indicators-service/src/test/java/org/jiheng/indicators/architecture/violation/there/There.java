package org.jiheng.indicators.architecture.violation.there;

import org.jiheng.indicators.architecture.violation.back.Back;

/** Depends on what depends on it. */
public final class There {
    public Back back() {
        return new Back();
    }
}
