package org.jiheng.indicators.phase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.CycleRecipients;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.phase.Parts;
import org.jiheng.indicators.phase.PhaseState;
import org.jiheng.indicators.phase.Phases;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.notice.Notices;

/** Units that have yet to do their part are reminded some working days before a phase ends. */
@ApplicationScoped
public class RemindOfPhaseEnd {
    private static final List<PhaseName> OF_UNITS = List.of(
            PhaseName.PLANNING,
            PhaseName.SELF_ASSESSMENT,
            PhaseName.SELF_ASSESSMENT_REPORT,
            PhaseName.SEALED_SUBMISSION);

    private final Cycles cycles;
    private final Phases phases;
    private final Parts parts;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final int workdays;

    RemindOfPhaseEnd(
            Cycles cycles,
            Phases phases,
            Parts parts,
            Deadlines deadlines,
            Notices notices,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "indicators.phase-ends.remind-workdays") int workdays) {
        this.cycles = cycles;
        this.phases = phases;
        this.parts = parts;
        this.deadlines = deadlines;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.workdays = workdays;
    }

    /** Does nothing in a cycle that is not running, and nothing a second time. */
    @Transactional
    public void remind(String id) {
        cycles.find(id).filter(cycle -> cycle.state() == CycleState.RUNNING).ifPresent(cycle -> {
            Map<String, PhaseState> states = phases.states(id);
            OF_UNITS.stream()
                    .filter(phase -> states.get(phase.name()) != PhaseState.CLOSED)
                    .forEach(phase -> remind(cycle, phase));
        });
    }

    private void remind(Cycle cycle, PhaseName phase) {
        WorkCalendar calendar = cycle.scheme().workCalendar();
        LocalDate today = calendar.dateOf(clock.instant());
        Optional<LocalDate> lastDay = deadlines
                .of(cycle, phase)
                .map(Deadline::lastDay)
                .filter(last -> !today.isAfter(last) && !today.isBefore(calendar.before(last, workdays)));
        lastDay.ifPresent(last -> parts.of(cycle.id(), phase, calendar.timeZone()).stream()
                .filter(part -> part.done().isEmpty())
                .forEach(part -> remind(cycle, phase, part.unit(), last)));
    }

    private void remind(Cycle cycle, PhaseName phase, String unit, LocalDate lastDay) {
        String subject = "cycles/" + cycle.id() + "/phases/" + phase;
        Map<String, String> facts = Map.of("phase", phase.name(), "lastDay", lastDay.toString());
        if (notices.raiseOnce(CycleRecipients.unit(cycle, unit), "phase-ends", subject, facts)) {
            audit.changedByService(
                    "remind-of-phase-end",
                    cycle.jurisdiction(),
                    new Audit.Change(cycle.id() + "/" + unit, null, facts, null));
        }
    }
}
