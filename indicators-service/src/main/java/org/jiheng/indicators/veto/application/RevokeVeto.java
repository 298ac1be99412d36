package org.jiheng.indicators.veto.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.Vetoes;

/** A second to the confirmer revokes a veto: it counts no more. */
@ApplicationScoped
public class RevokeVeto {
    private final OpenCycles cycles;
    private final HeldVetoes heldVetoes;
    private final Vetoes vetoes;
    private final Rights rights;

    RevokeVeto(OpenCycles cycles, HeldVetoes heldVetoes, Vetoes vetoes, Rights rights) {
        this.cycles = cycles;
        this.heldVetoes = heldVetoes;
        this.vetoes = vetoes;
        this.rights = rights;
    }

    @Transactional
    public Veto revoke(String cycleId, UUID id, String reason) {
        Cycle cycle = cycles.running(cycleId);
        Act act = rights.today(cycle.scheme().zone());
        return heldVetoes.move(
                cycleId, id, veto -> veto.revoked(act.person()), veto -> vetoes.revoke(veto, reason, act));
    }
}
