package org.jiheng.indicators.seal.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.seal.ReceivingOffice;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.kit.notice.Notices;

/** Who is told what of sealed figures. */
@ApplicationScoped
class SubmissionNotices {
    private final Notices notices;

    SubmissionNotices(Notices notices) {
        this.notices = notices;
    }

    void sealed(Cycle cycle, SealedSubmission sealed) {
        notices.raise(
                CycleRecipients.performanceOffice(cycle),
                "submission-sealed",
                subject(cycle, sealed),
                Map.of("unit", sealed.unit(), "version", String.valueOf(sealed.version())));
    }

    void received(Cycle cycle, SealedSubmission received, ReceivingOffice office) {
        notices.raise(
                CycleRecipients.unit(cycle, received.unit()),
                "submission-received",
                subject(cycle, received),
                Map.of("office", office.name(), "version", String.valueOf(received.version())));
    }

    private static String subject(Cycle cycle, SealedSubmission submission) {
        return "cycles/" + cycle.id() + "/sealed-submissions/" + submission.unit();
    }
}
