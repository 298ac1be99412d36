package org.jiheng.survey.export;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** An export is released once. */
public final class ExportReleasedBefore extends Refusal {
    public ExportReleasedBefore(UUID export) {
        super(Kind.CONFLICT, "export-released-before", export);
    }
}
