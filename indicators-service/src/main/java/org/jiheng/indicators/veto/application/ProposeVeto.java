package org.jiheng.indicators.veto.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.application.LockedIndicators;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.unit.Units;
import org.jiheng.indicators.veto.Struck;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.VetoProposal;
import org.jiheng.indicators.veto.Vetoes;

/** The performance office or an inspector proposes a veto; it counts for nothing yet. */
@ApplicationScoped
public class ProposeVeto {
    private final OpenCycles cycles;
    private final Units units;
    private final LockedIndicators indicators;
    private final Vetoes vetoes;
    private final Rights rights;

    ProposeVeto(OpenCycles cycles, Units units, LockedIndicators indicators, Vetoes vetoes, Rights rights) {
        this.cycles = cycles;
        this.units = units;
        this.indicators = indicators;
        this.vetoes = vetoes;
        this.rights = rights;
    }

    /** @param occurredOn the day of the incident */
    @Transactional
    public Veto propose(String cycleId, VetoProposal proposal, String reason, LocalDate occurredOn) {
        Cycle cycle = cycles.running(cycleId);
        units.requireNamed(cycleId, proposal.unit(), "/unit");
        Struck struck = proposal.resolved(cycle.scheme(), indicators.ofUnits(cycleId, Set.of(proposal.unit())));
        Act act = rights.on(occurredOn);
        Veto veto = Veto.proposed(UUID.randomUUID(), struck, act.person());
        vetoes.add(cycleId, veto, reason, act);
        return veto;
    }
}
