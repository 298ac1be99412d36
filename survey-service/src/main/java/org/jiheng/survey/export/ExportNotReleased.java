package org.jiheng.survey.export;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Rows leave only after a second person has let them go. */
public final class ExportNotReleased extends Refusal {
    public ExportNotReleased(UUID export) {
        super(Kind.CONFLICT, "export-not-released", export);
    }
}
