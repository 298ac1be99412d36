package org.jiheng.inspection.visit.usecase;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.inspection.visit.VisitState;
import org.jiheng.kit.audit.Audit;

/** What the audit log says of a visit. */
@ApplicationScoped
class VisitAudit {
    /** @param firstDay of the days on which it was, or is to be */
    record Standing(VisitState state, VisitKind kind, LocalDate firstDay, LocalDate lastDay) {
        static Standing of(Visit visit) {
            return new Standing(
                    visit.state(),
                    visit.details().kind(),
                    visit.days().map(Days::first).orElse(null),
                    visit.days().map(Days::last).orElse(null));
        }
    }

    private final Audit audit;

    VisitAudit(Audit audit) {
        this.audit = audit;
    }

    void added(Visit visit) {
        audit.changed(subject(visit), null, Standing.of(visit));
    }

    void moved(Visit before, Visit after) {
        audit.changed(
                subject(after),
                Standing.of(before),
                Standing.of(after),
                after.reason().orElse(null));
    }

    private static String subject(Visit visit) {
        return visit.details().cycle() + "/" + visit.details().unit() + "/" + visit.id();
    }
}
