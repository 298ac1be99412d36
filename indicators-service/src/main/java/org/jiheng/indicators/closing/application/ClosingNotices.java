package org.jiheng.indicators.closing.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told that a cycle closes, is closed, and goes on again. */
@ApplicationScoped
class ClosingNotices {
    private final Notices notices;

    ClosingNotices(Notices notices) {
        this.notices = notices;
    }

    void closing(Cycle cycle) {
        raise(CycleRecipients.unitHeads(cycle), "cycle-closing", cycle);
        raise(CycleRecipients.resultsApprovers(cycle), "cycle-closing", cycle);
    }

    void closed(Cycle cycle) {
        raise(CycleRecipients.performanceOffice(cycle), "cycle-closed", cycle);
        raise(CycleRecipients.resultsApprovers(cycle), "cycle-closed", cycle);
    }

    void reopened(Cycle cycle) {
        raise(CycleRecipients.unitHeads(cycle), "cycle-reopened", cycle);
        raise(CycleRecipients.performanceOffice(cycle), "cycle-reopened", cycle);
    }

    private void raise(Recipient to, String kind, Cycle cycle) {
        notices.raise(to, kind, "cycles/" + cycle.id(), Map.of("cycle", cycle.id()));
    }
}
