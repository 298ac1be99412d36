package org.jiheng.indicators.cycle.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Drafts;
import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.kit.notice.Notices;

/**
 * Tells units and office of drafts that were carried over and name components which the scheme has lost since: as they are
 * they cannot be submitted.
 */
@ApplicationScoped
class DraftNotices {
    private final Drafts drafts;
    private final Notices notices;

    DraftNotices(Drafts drafts, Notices notices) {
        this.drafts = drafts;
        this.notices = notices;
    }

    void started(Cycle cycle) {
        Map<String, Integer> outside = drafts.outside(
                cycle.id(),
                cycle.scheme().components().stream().map(Component::code).toList());
        outside.forEach((unit, indicators) -> {
            String subject = "cycles/" + cycle.id() + "/plans/" + unit;
            Map<String, String> facts = Map.of("unit", unit, "indicators", String.valueOf(indicators));
            notices.raise(CycleRecipients.unit(cycle, unit), "draft-outside-the-components", subject, facts);
            notices.raise(CycleRecipients.performanceOffice(cycle), "draft-outside-the-components", subject, facts);
        });
    }
}
