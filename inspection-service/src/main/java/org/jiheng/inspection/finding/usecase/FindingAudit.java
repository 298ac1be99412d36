package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.audit.Audit;

/** What the audit log says of a finding: where it stood and what it took off, before and after. */
@ApplicationScoped
class FindingAudit {
    /** @param deducted points off, or null if none are */
    record Standing(FindingState state, String deducted) {
        static Standing of(Finding finding) {
            return new Standing(
                    finding.state(), finding.deducted().map(Points::toString).orElse(null));
        }
    }

    /** @param points those found, which come off with the notice */
    record Recorded(FindingState state, String number, String area, String points, LocalDate occurredOn) {
        static Recorded of(Finding finding) {
            return new Recorded(
                    finding.state(),
                    finding.particulars().number().orElse(null),
                    finding.particulars().area(),
                    finding.points().toString(),
                    finding.lastAct().dates().occurredOn());
        }
    }

    record Reminder(boolean reminded, LocalDate lastDay) {}

    record LastDay(LocalDate lastDay) {}

    private final Audit audit;

    FindingAudit(Audit audit) {
        this.audit = audit;
    }

    void recorded(Finding finding) {
        audit.changed(subject(finding), null, Recorded.of(finding));
    }

    void moved(Finding before, Finding after) {
        Audit.Change change = change(before, after);
        audit.changed(change.subject(), change.before(), change.after(), change.reason());
    }

    void lapsed(EvaluationCycle cycle, Finding before, Finding after) {
        audit.changedByService("confirm-lapsed-finding", cycle.jurisdiction(), change(before, after));
    }

    void reminded(EvaluationCycle cycle, Finding finding, LocalDate lastDay) {
        Audit.Change change =
                new Audit.Change(subject(finding), new Reminder(false, lastDay), new Reminder(true, lastDay), null);
        audit.changedByService("remind-of-appeal-days", cycle.jurisdiction(), change);
    }

    void laterLastDay(EvaluationCycle cycle, Finding finding, LocalDate was, LocalDate is) {
        Audit.Change change = new Audit.Change(subject(finding), new LastDay(was), new LastDay(is), null);
        audit.changedByService("tell-later-appeal-days", cycle.jurisdiction(), change);
    }

    private static Audit.Change change(Finding before, Finding after) {
        return new Audit.Change(
                subject(after),
                Standing.of(before),
                Standing.of(after),
                after.lastAct().reason().orElse(null));
    }

    private static String subject(Finding finding) {
        return finding.particulars().cycle() + "/" + finding.unit() + "/" + finding.id();
    }
}
