package org.jiheng.indicators.phase.application;

import java.time.LocalDate;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** Reminders of the end of a phase: each said once, and once more where an amended calendar moves that day. */
@ApplicationScoped
class PhaseReminders {
    private final Notices notices;
    private final Audit audit;

    PhaseReminders(Notices notices, Audit audit) {
        this.notices = notices;
        this.audit = audit;
    }

    void unit(Cycle cycle, PhaseName phase, LocalDate lastDay, String unit) {
        raise(cycle, phase, CycleRecipients.unit(cycle, unit), unit, "phase-ends", facts(phase, lastDay));
    }

    /** @param office that assesses, as the scheme calls it */
    void assessor(Cycle cycle, PhaseName phase, LocalDate lastDay, String office, int indicators) {
        Map<String, String> facts =
                Map.of("phase", phase.name(), "lastDay", lastDay.toString(), "indicators", String.valueOf(indicators));
        raise(cycle, phase, CycleRecipients.assessors(cycle, office), office, "assessments-open", facts);
    }

    void performanceOffice(Cycle cycle, PhaseName phase, LocalDate lastDay, int plans) {
        Map<String, String> facts =
                Map.of("phase", phase.name(), "lastDay", lastDay.toString(), "plans", String.valueOf(plans));
        raise(cycle, phase, CycleRecipients.performanceOffice(cycle), "", "plans-open", facts);
    }

    private static Map<String, String> facts(PhaseName phase, LocalDate lastDay) {
        return Map.of("phase", phase.name(), "lastDay", lastDay.toString());
    }

    /** The day is a part of what it is about, or nobody would be told of another one. */
    private void raise(
            Cycle cycle, PhaseName phase, Recipient to, String reminded, String kind, Map<String, String> facts) {
        String subject = "cycles/" + cycle.id() + "/phases/" + phase + "#" + facts.get("lastDay");
        if (notices.raiseOnce(to, kind, subject, facts)) {
            String about = reminded.isEmpty() ? cycle.id() : cycle.id() + "/" + reminded;
            audit.changedByService(
                    "remind-of-phase-end", cycle.jurisdiction(), new Audit.Change(about, null, facts, null));
        }
    }
}
