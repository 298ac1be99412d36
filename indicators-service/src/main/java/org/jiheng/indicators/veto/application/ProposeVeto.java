package org.jiheng.indicators.veto.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.application.LockedIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.indicators.veto.Struck;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.VetoProposal;
import org.jiheng.indicators.veto.Vetoes;
import org.jiheng.kit.audit.Audit;

/** The performance office or an inspector proposes a veto; it counts for nothing yet. */
@ApplicationScoped
public class ProposeVeto {
    private final OpenCycles cycles;
    private final Units units;
    private final LockedIndicators indicators;
    private final Vetoes vetoes;
    private final ActingPerson person;
    private final Audit audit;
    private final VetoNotices notices;

    ProposeVeto(
            OpenCycles cycles,
            Units units,
            LockedIndicators indicators,
            Vetoes vetoes,
            ActingPerson person,
            Audit audit,
            VetoNotices notices) {
        this.cycles = cycles;
        this.units = units;
        this.indicators = indicators;
        this.vetoes = vetoes;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    /** @param happenedOn the day of the incident */
    @Transactional
    public Veto propose(String cycleId, VetoProposal proposal, String reason, LocalDate happenedOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.PROPOSE_VETO, proposal.unit());
        units.requireNamed(cycleId, proposal.unit(), "/unit");
        Struck struck = proposal.resolved(cycle.scheme(), indicators.ofUnits(cycleId, Set.of(proposal.unit())));
        Act act = person.recording(happenedOn, cycle.scheme().workCalendar());
        Veto veto = Veto.proposed(UUID.randomUUID(), struck, act.person());
        vetoes.add(cycleId, veto, reason, act);
        audit.changed(VetoChange.subject(cycleId, veto), null, VetoChange.of(veto), reason);
        notices.proposed(cycle, veto);
        return veto;
    }
}
