package org.jiheng.indicators.proposal.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Who is told what of proposals: the unit that there are some, whoever wrote them down what became of them. */
@ApplicationScoped
class ProposalNotices {
    private final Notices notices;

    ProposalNotices(Notices notices) {
        this.notices = notices;
    }

    void proposed(Cycle cycle, String unit, String department, List<Proposal> proposals) {
        notices.raise(
                CycleRecipients.unit(cycle, unit),
                "indicators-proposed",
                subject(cycle, unit),
                Map.of("department", department, "indicators", String.valueOf(proposals.size())));
    }

    /** Once a person, however many are declined. */
    void declined(Cycle cycle, String unit, List<Proposal> proposals) {
        proposals.stream()
                .collect(Collectors.groupingBy(Proposal::proposer, Collectors.counting()))
                .forEach((person, count) -> notices.raise(
                        Recipient.person(person),
                        "proposals-declined",
                        subject(cycle, unit),
                        Map.of("unit", unit, "indicators", String.valueOf(count))));
    }

    private static String subject(Cycle cycle, String unit) {
        return "cycles/" + cycle.id() + "/plans/" + unit + "/proposals";
    }
}
