package org.jiheng.survey.export;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** No such export of the wave. */
public final class UnknownBallotExport extends Refusal {
    public UnknownBallotExport(UUID export) {
        super(Kind.NOT_FOUND, "unknown-ballot-export", export);
    }
}
