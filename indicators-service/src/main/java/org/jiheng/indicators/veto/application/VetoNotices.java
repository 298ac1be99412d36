package org.jiheng.indicators.veto.application;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of a veto. The unit learns of it once it counts, and when it counts no more. */
@ApplicationScoped
class VetoNotices {
    private final Notices notices;

    VetoNotices(Notices notices) {
        this.notices = notices;
    }

    void proposed(Cycle cycle, Veto veto) {
        notices.raise(CycleRecipients.resultsApprovers(cycle), "veto-to-decide", subject(cycle), facts(veto));
    }

    void confirmed(Cycle cycle, Veto veto) {
        toUnitAndProposer(cycle, veto, "veto-confirmed");
    }

    void rejected(Cycle cycle, Veto veto) {
        notices.raise(Recipient.person(veto.proposer()), "veto-rejected", subject(cycle), facts(veto));
    }

    void revoked(Cycle cycle, Veto veto) {
        toUnitAndProposer(cycle, veto, "veto-revoked");
    }

    private void toUnitAndProposer(Cycle cycle, Veto veto, String kind) {
        notices.raise(CycleRecipients.unit(cycle, veto.struck().unit()), kind, subject(cycle), facts(veto));
        notices.raise(Recipient.person(veto.proposer()), kind, subject(cycle), facts(veto));
    }

    private static String subject(Cycle cycle) {
        return "cycles/" + cycle.id() + "/vetoes";
    }

    private static Map<String, String> facts(Veto veto) {
        return Map.of(
                "unit",
                veto.struck().unit(),
                "area",
                veto.struck().area(),
                "veto",
                veto.id().toString());
    }
}
