package org.jiheng.indicators.plan.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.kit.notice.Notices;

/** Who is told what of a plan. */
@ApplicationScoped
class PlanNotices {
    private final Notices notices;

    PlanNotices(Notices notices) {
        this.notices = notices;
    }

    void submitted(Cycle cycle, String unit) {
        notices.raise(
                CycleRecipients.performanceOffice(cycle), "plan-to-decide", subject(cycle, unit), Map.of("unit", unit));
    }

    void returned(Cycle cycle, String unit, int reasons) {
        Map<String, String> facts = Map.of("reasons", String.valueOf(reasons));
        notices.raise(CycleRecipients.unit(cycle, unit), "plan-returned", subject(cycle, unit), facts);
    }

    void approved(Cycle cycle, String unit) {
        notices.raise(CycleRecipients.unit(cycle, unit), "plan-approved", subject(cycle, unit), Map.of());
    }

    private static String subject(Cycle cycle, String unit) {
        return "cycles/" + cycle.id() + "/plans/" + unit;
    }
}
