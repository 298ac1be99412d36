package org.jiheng.indicators.plan.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of a plan. */
@ApplicationScoped
class PlanNotices {
    private final Notices notices;

    PlanNotices(Notices notices) {
        this.notices = notices;
    }

    void submitted(Cycle cycle, String unit) {
        Recipient office =
                Recipient.inRole(Roles.PERFORMANCE_OFFICE, Map.of(Claims.JURISDICTION, cycle.jurisdiction()));
        notices.raise(office, "plan-to-decide", subject(cycle, unit), Map.of("unit", unit));
    }

    void returned(Cycle cycle, String unit, int reasons) {
        Map<String, String> facts = Map.of("reasons", String.valueOf(reasons));
        notices.raise(unit(cycle, unit), "plan-returned", subject(cycle, unit), facts);
    }

    void approved(Cycle cycle, String unit) {
        notices.raise(unit(cycle, unit), "plan-approved", subject(cycle, unit), Map.of());
    }

    private static Recipient unit(Cycle cycle, String unit) {
        return Recipient.holding(Map.of(Claims.JURISDICTION, cycle.jurisdiction(), Claims.UNIT, unit));
    }

    private static String subject(Cycle cycle, String unit) {
        return "cycles/" + cycle.id() + "/plans/" + unit;
    }
}
