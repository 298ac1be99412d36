package org.jiheng.inspection.complaint.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.complaint.Complaint;
import org.jiheng.inspection.complaint.TakenComplaint;
import org.jiheng.kit.audit.Audit;

/** What the audit log says of complaints; not their words, in which somebody may be named all the same. */
@ApplicationScoped
class ComplaintAudit {
    record Said(
            int version,
            String number,
            String unit,
            String area,
            LocalDate receivedOn,
            LocalDate dueOn,
            LocalDate handledOn) {
        static Said of(TakenComplaint taken) {
            Complaint complaint = taken.complaint();
            return new Said(
                    taken.version(),
                    complaint.number(),
                    complaint.unit(),
                    complaint.area(),
                    complaint.receivedOn(),
                    complaint.dueOn(),
                    complaint.handledOn().orElse(null));
        }
    }

    private final Audit audit;

    ComplaintAudit(Audit audit) {
        this.audit = audit;
    }

    void takenIn(String cycle, Map<String, TakenComplaint> held, List<TakenComplaint> newer, int sent) {
        if (newer.isEmpty()) {
            audit.changed(cycle + "/complaints", null, Map.of("unchanged", sent));
        }
        audit.changed(newer.stream().map(each -> change(cycle, held, each)).toList());
    }

    private static Audit.Change change(String cycle, Map<String, TakenComplaint> held, TakenComplaint newer) {
        TakenComplaint before = held.get(newer.complaint().number());
        String subject = cycle + "/" + newer.complaint().unit() + "/" + newer.id();
        return new Audit.Change(subject, before == null ? null : Said.of(before), Said.of(newer), null);
    }
}
