package org.jiheng.indicators.cycle.application;

import java.util.Map;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.notice.Recipient;

/** Who is told what happens in a cycle: people of its own jurisdiction. */
public final class CycleRecipients {
    private CycleRecipients() {}

    public static Recipient performanceOffice(Cycle cycle) {
        return inRole(cycle, Roles.PERFORMANCE_OFFICE);
    }

    public static Recipient resultsApprovers(Cycle cycle) {
        return inRole(cycle, Roles.RESULTS_APPROVER);
    }

    public static Recipient unitHeads(Cycle cycle) {
        return inRole(cycle, Roles.UNIT_HEAD);
    }

    public static Recipient inspectors(Cycle cycle) {
        return inRole(cycle, Roles.INSPECTOR);
    }

    public static Recipient unit(Cycle cycle, String unit) {
        return Recipient.holding(Map.of(Claims.JURISDICTION, cycle.jurisdiction(), Claims.UNIT, unit));
    }

    /** @param office that assesses, as the scheme calls it */
    public static Recipient assessors(Cycle cycle, String office) {
        return Recipient.inRole(
                Roles.ASSESSOR, Map.of(Claims.JURISDICTION, cycle.jurisdiction(), Claims.ASSESSOR, office));
    }

    private static Recipient inRole(Cycle cycle, String role) {
        return Recipient.inRole(role, Map.of(Claims.JURISDICTION, cycle.jurisdiction()));
    }
}
