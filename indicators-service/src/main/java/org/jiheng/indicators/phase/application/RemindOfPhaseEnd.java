package org.jiheng.indicators.phase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.phase.OpenWork;
import org.jiheng.indicators.phase.Parts;
import org.jiheng.indicators.phase.PhaseState;
import org.jiheng.indicators.phase.Phases;
import org.jiheng.kit.calendar.WorkCalendar;

/** Whoever has yet to do their part is reminded some working days before a phase ends: units, assessors, the office. */
@ApplicationScoped
public class RemindOfPhaseEnd {
    private final Cycles cycles;
    private final Phases phases;
    private final Parts parts;
    private final Deadlines deadlines;
    private final OpenWork open;
    private final PhaseReminders reminders;
    private final Clock clock;
    private final int workdays;

    RemindOfPhaseEnd(
            Cycles cycles,
            Phases phases,
            Parts parts,
            Deadlines deadlines,
            OpenWork open,
            PhaseReminders reminders,
            Clock clock,
            @ConfigProperty(name = "indicators.phase-ends.remind-workdays") int workdays) {
        this.cycles = cycles;
        this.phases = phases;
        this.parts = parts;
        this.deadlines = deadlines;
        this.open = open;
        this.reminders = reminders;
        this.clock = clock;
        this.workdays = workdays;
    }

    /** Does nothing in a cycle that is not running, and nothing a second time. */
    @Transactional
    public void remind(String id) {
        cycles.find(id).filter(cycle -> cycle.state() == CycleState.RUNNING).ifPresent(cycle -> {
            Map<String, PhaseState> states = phases.states(id);
            Arrays.stream(PhaseName.values())
                    .filter(phase -> states.get(phase.name()) != PhaseState.CLOSED)
                    .forEach(phase -> remind(cycle, phase));
        });
    }

    private void remind(Cycle cycle, PhaseName phase) {
        WorkCalendar calendar = cycle.scheme().workCalendar();
        LocalDate today = calendar.dateOf(clock.instant());
        deadlines
                .of(cycle, phase)
                .map(Deadline::lastDay)
                .filter(last -> !today.isAfter(last) && !today.isBefore(calendar.before(last, workdays)))
                .ifPresent(last -> remind(cycle, phase, last));
    }

    private void remind(Cycle cycle, PhaseName phase, LocalDate lastDay) {
        parts.of(cycle.id(), phase, cycle.scheme().workCalendar().timeZone()).stream()
                .filter(part -> part.done().isEmpty())
                .forEach(part -> reminders.unit(cycle, phase, lastDay, part.unit()));
        switch (phase) {
            case PLANNING -> remindOffice(cycle, phase, lastDay);
            case EVALUATION -> remindAssessors(cycle, phase, lastDay);
            default -> {
                // nobody else has to do anything by then
            }
        }
    }

    private void remindOffice(Cycle cycle, PhaseName phase, LocalDate lastDay) {
        int plans = open.plansToDecide(cycle.id());
        if (plans > 0) {
            reminders.performanceOffice(cycle, phase, lastDay, plans);
        }
    }

    /** §六(三): all is assessed by the end of the evaluation. */
    private void remindAssessors(Cycle cycle, PhaseName phase, LocalDate lastDay) {
        Map<String, Integer> byOffice = new TreeMap<>();
        open.toAssess(cycle.id())
                .forEach((code, indicators) -> cycle.scheme()
                        .component(code)
                        .ifPresent(component -> byOffice.merge(component.assessor(), indicators, Integer::sum)));
        byOffice.forEach((office, indicators) -> reminders.assessor(cycle, phase, lastDay, office, indicators));
    }
}
