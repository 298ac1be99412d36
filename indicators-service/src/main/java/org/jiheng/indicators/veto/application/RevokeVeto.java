package org.jiheng.indicators.veto.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.Vetoes;

/** A second to the confirmer revokes a veto: it counts no more. */
@ApplicationScoped
public class RevokeVeto {
    private final HeldVetoes heldVetoes;
    private final Vetoes vetoes;
    private final ActingPerson person;
    private final VetoNotices notices;

    RevokeVeto(HeldVetoes heldVetoes, Vetoes vetoes, ActingPerson person, VetoNotices notices) {
        this.heldVetoes = heldVetoes;
        this.vetoes = vetoes;
        this.person = person;
        this.notices = notices;
    }

    @Transactional
    public Veto revoke(String cycleId, UUID id, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = heldVetoes.running(cycleId, IndicatorsAct.REVOKE_VETO, id);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        Veto revoked = heldVetoes.move(
                cycleId, id, act, veto -> veto.revoked(act.person()), veto -> vetoes.revoke(veto, reason, act), reason);
        notices.revoked(cycle, revoked);
        return revoked;
    }
}
