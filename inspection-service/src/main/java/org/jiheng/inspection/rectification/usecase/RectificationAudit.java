package org.jiheng.inspection.rectification.usecase;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.Reminder;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.kit.audit.Audit;

/** What the audit log says of a rectification. The person who answers for it is not named: the row itself says who. */
@ApplicationScoped
class RectificationAudit {
    record Opened(
            RectificationState state,
            UUID finding,
            UUID weakPoint,
            String cause,
            String measure,
            String department,
            LocalDate dueOn) {
        static Opened of(Rectification opened) {
            return new Opened(
                    opened.state(),
                    opened.ground().finding().orElse(null),
                    opened.ground().weakPoint().map(WeakPoint::id).orElse(null),
                    opened.demanded().cause(),
                    opened.demanded().measure(),
                    opened.demanded().department(),
                    opened.demanded().dueOn());
        }
    }

    record Standing(RectificationState state, String cause, String measure, String department) {
        static Standing of(Rectification rectification) {
            return new Standing(
                    rectification.state(),
                    rectification.assignment().cause(),
                    rectification.assignment().measure(),
                    rectification.assignment().department());
        }
    }

    record Reminded(Reminder reminder, LocalDate dueOn) {}

    private final Audit audit;

    RectificationAudit(Audit audit) {
        this.audit = audit;
    }

    void opened(Rectification opened) {
        audit.changed(subject(opened), null, Opened.of(opened));
    }

    void moved(Rectification before, Rectification after) {
        audit.changed(
                subject(after),
                Standing.of(before),
                Standing.of(after),
                after.lastAct().statement().orElse(null));
    }

    void reminded(EvaluationCycle cycle, Rectification of, Reminder reminder) {
        Reminded said = new Reminded(reminder, of.demanded().dueOn());
        audit.changedByService(
                "remind-of-rectification", cycle.jurisdiction(), new Audit.Change(subject(of), null, said, null));
    }

    private static String subject(Rectification rectification) {
        return rectification.cycle() + "/" + rectification.unit() + "/" + rectification.id();
    }
}
