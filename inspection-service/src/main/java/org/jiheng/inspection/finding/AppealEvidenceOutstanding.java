package org.jiheng.inspection.finding;

import java.time.LocalDate;

import org.jiheng.kit.refusal.Refusal;

/** The unit has named files with its appeal that have not arrived and still may. */
public final class AppealEvidenceOutstanding extends Refusal {
    AppealEvidenceOutstanding(int files, LocalDate lastDay) {
        super(Kind.CONFLICT, "appeal-evidence-outstanding", files, lastDay);
    }
}
