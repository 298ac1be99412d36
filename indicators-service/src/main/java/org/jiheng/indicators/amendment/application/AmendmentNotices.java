package org.jiheng.indicators.amendment.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of an amendment. */
@ApplicationScoped
class AmendmentNotices {
    private final Notices notices;

    AmendmentNotices(Notices notices) {
        this.notices = notices;
    }

    void proposed(Cycle cycle, Amendment amendment) {
        notices.raise(CycleRecipients.resultsApprovers(cycle), "amendment-to-decide", subject(cycle), facts(amendment));
    }

    void decided(Cycle cycle, Amendment amendment) {
        String kind =
                switch (amendment.state()) {
                    case APPROVED -> "amendment-approved";
                    case REJECTED -> "amendment-rejected";
                    case PROPOSED -> throw new IllegalArgumentException("not decided");
                };
        notices.raise(Recipient.person(amendment.proposer()), kind, subject(cycle), facts(amendment));
    }

    private static String subject(Cycle cycle) {
        return "cycles/" + cycle.id() + "/amendments";
    }

    private static Map<String, String> facts(Amendment amendment) {
        return Map.of("amendment", amendment.id().toString());
    }
}
