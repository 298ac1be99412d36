package org.jiheng.indicators.responsibility;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told that somebody else answers from now on: both. */
@ApplicationScoped
class ResponsibilityNotices {
    private final Notices notices;

    ResponsibilityNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param before who answered till now */
    void passed(Cycle cycle, String unit, Binding now, String before) {
        String subject = "cycles/" + cycle.id() + "/units/" + unit + "/people";
        Map<String, String> facts = Map.of("unit", unit, "name", now.name());
        notices.raise(Recipient.person(before), "responsibility-passed-on", subject, facts);
        notices.raise(Recipient.person(now.person()), "responsibility-taken-over", subject, facts);
    }
}
