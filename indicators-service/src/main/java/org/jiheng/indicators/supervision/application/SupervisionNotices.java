package org.jiheng.indicators.supervision.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.kit.notice.Notices;

/** Who is told what of the ledger: the unit each entry, inspectors what they are to make a finding of. */
@ApplicationScoped
class SupervisionNotices {
    private final Notices notices;

    SupervisionNotices(Notices notices) {
        this.notices = notices;
    }

    void entered(Cycle cycle, SupervisionEntry entry) {
        String kind = entry.reverses().isPresent() ? "supervision-entry-reversed" : "supervision-entered";
        notices.raise(CycleRecipients.unit(cycle, entry.indicator().unit()), kind, subject(cycle), facts(entry));
        if (entry.supervised().leadsToFinding()) {
            notices.raise(
                    CycleRecipients.inspectors(cycle), "supervision-leads-to-finding", subject(cycle), facts(entry));
        }
    }

    /** A finding that names it as its source rests on nothing any more. */
    void takenBack(Cycle cycle, SupervisionEntry entry) {
        if (entry.supervised().leadsToFinding()) {
            notices.raise(
                    CycleRecipients.inspectors(cycle), "supervision-source-reversed", subject(cycle), facts(entry));
        }
    }

    private static String subject(Cycle cycle) {
        return "cycles/" + cycle.id() + "/supervision-entries";
    }

    private static Map<String, String> facts(SupervisionEntry entry) {
        return Map.of(
                "unit",
                entry.indicator().unit(),
                "indicator",
                entry.indicator().code(),
                "entry",
                entry.id().toString());
    }
}
