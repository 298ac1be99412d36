package org.jiheng.survey.export;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than who asked for an export lets it go. */
public final class AskerCannotRelease extends Refusal {
    public AskerCannotRelease(UUID export) {
        super(Kind.FORBIDDEN, "asker-cannot-release", export);
    }
}
