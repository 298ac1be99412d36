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

/** A second person confirms or rejects a veto. */
@ApplicationScoped
public class DecideVeto {
    private final HeldVetoes heldVetoes;
    private final Vetoes vetoes;
    private final ActingPerson person;
    private final VetoNotices notices;

    DecideVeto(HeldVetoes heldVetoes, Vetoes vetoes, ActingPerson person, VetoNotices notices) {
        this.heldVetoes = heldVetoes;
        this.vetoes = vetoes;
        this.person = person;
        this.notices = notices;
    }

    @Transactional
    public Veto confirm(String cycleId, UUID id, Optional<LocalDate> occurredOn) {
        Cycle cycle = heldVetoes.running(cycleId, IndicatorsAct.CONFIRM_VETO, id);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        Veto confirmed = heldVetoes.move(
                cycleId,
                id,
                act,
                veto -> veto.confirmed(act.person()),
                veto -> vetoes.decide(veto, Optional.empty(), act),
                null);
        notices.confirmed(cycle, confirmed);
        return confirmed;
    }

    @Transactional
    public Veto reject(String cycleId, UUID id, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = heldVetoes.running(cycleId, IndicatorsAct.REJECT_VETO, id);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        Veto rejected = heldVetoes.move(
                cycleId,
                id,
                act,
                veto -> veto.rejected(act.person()),
                veto -> vetoes.decide(veto, Optional.of(reason), act),
                reason);
        notices.rejected(cycle, rejected);
        return rejected;
    }
}
