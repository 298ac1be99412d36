package org.jiheng.indicators.amendment.application;

import org.jiheng.indicators.amendment.Amendment;

/** An amendment as the audit log keeps it; what its scheme says is kept beside it for good. */
record AmendmentChange(String state, int baseVersion) {
    static AmendmentChange of(Amendment amendment) {
        return new AmendmentChange(amendment.state().name(), amendment.baseVersion());
    }

    static String subject(String cycle, Amendment amendment) {
        return cycle + "/" + amendment.id();
    }
}
