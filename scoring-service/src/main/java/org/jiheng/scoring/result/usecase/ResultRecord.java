package org.jiheng.scoring.result.usecase;

import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.messaging.ResultPublications;

/** What the audit log keeps of a move, who is told of it, and what other services learn. */
@ApplicationScoped
class ResultRecord {
    /** A version as the audit log keeps it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String state, String digest, Integer corrects) {
        static Change of(ResultVersion version) {
            return new Change(
                    version.state().name(),
                    version.frozen().digest(),
                    version.corrects().orElse(null));
        }
    }

    private final Audit audit;
    private final Notices notices;
    private final ResultPublications publications;

    ResultRecord(Audit audit, Notices notices, ResultPublications publications) {
        this.audit = audit;
        this.notices = notices;
        this.publications = publications;
    }

    void frozen(Cycle cycle, ResultVersion frozen, Optional<String> reason) {
        audit.changed(subject(frozen), null, Change.of(frozen), reason.orElse(null));
        publications.publish(frozen);
        raise(Roles.RESULTS_APPROVER, cycle, "result-to-approve", frozen);
    }

    void approved(Cycle cycle, ResultVersion before, ResultVersion after) {
        audit.changed(subject(after), Change.of(before), Change.of(after));
        publications.publish(after);
        raise(Roles.PERFORMANCE_OFFICE, cycle, "result-approved", after);
    }

    void published(Cycle cycle, ResultVersion before, ResultVersion after) {
        audit.changed(subject(after), Change.of(before), Change.of(after));
        publications.publish(after);
        raise(Roles.PERFORMANCE_OFFICE, cycle, "result-published", after);
    }

    void released(Cycle cycle, ResultVersion before, ResultVersion after, String reason) {
        audit.changed(subject(after), Change.of(before), Change.of(after), reason);
        publications.publish(after);
        raise(Roles.RESULTS_APPROVER, cycle, "result-released", after);
    }

    private void raise(String role, Cycle cycle, String kind, ResultVersion version) {
        notices.raise(
                Recipient.inRole(role, Map.of(Claims.JURISDICTION, cycle.jurisdiction())),
                kind,
                "cycles/" + cycle.code() + "/results/" + version.number(),
                Map.of("cycle", cycle.code(), "version", Integer.toString(version.number())));
    }

    private static String subject(ResultVersion version) {
        return version.cycle() + "/" + version.number();
    }
}
