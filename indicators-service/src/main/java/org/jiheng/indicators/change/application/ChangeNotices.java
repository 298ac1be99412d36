package org.jiheng.indicators.change.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.kit.notice.Notices;

/** Who is told what of a change. */
@ApplicationScoped
class ChangeNotices {
    private final Notices notices;

    ChangeNotices(Notices notices) {
        this.notices = notices;
    }

    void asked(Cycle cycle, ChangeRequest request) {
        notices.raise(
                CycleRecipients.performanceOffice(cycle),
                "change-to-decide",
                subject(cycle, request),
                Map.of("unit", request.unit()));
    }

    void approved(Cycle cycle, ChangeRequest request) {
        notices.raise(
                CycleRecipients.unit(cycle, request.unit()), "change-approved", subject(cycle, request), Map.of());
    }

    void declined(Cycle cycle, ChangeRequest request) {
        notices.raise(
                CycleRecipients.unit(cycle, request.unit()), "change-declined", subject(cycle, request), Map.of());
    }

    private static String subject(Cycle cycle, ChangeRequest request) {
        return "cycles/" + cycle.id() + "/plans/" + request.unit() + "/change-requests/" + request.id();
    }
}
