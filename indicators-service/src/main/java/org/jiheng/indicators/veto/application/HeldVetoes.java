package org.jiheng.indicators.veto.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.veto.UnknownVeto;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.Vetoes;
import org.jiheng.kit.audit.Audit;

/** Vetoes as one person at a time moves them; the unit's standing follows. */
@ApplicationScoped
class HeldVetoes {
    private final OpenCycles cycles;
    private final Vetoes vetoes;
    private final Standings standings;
    private final Audit audit;

    HeldVetoes(OpenCycles cycles, Vetoes vetoes, Standings standings, Audit audit) {
        this.cycles = cycles;
        this.vetoes = vetoes;
        this.standings = standings;
        this.audit = audit;
    }

    /** The running cycle, once the caller has the act for the unit that the veto is against; what is no veto is against none. */
    Cycle running(String cycle, IndicatorsAct act, UUID id) {
        String unit = vetoes.find(cycle, id).map(veto -> veto.struck().unit()).orElse("");
        return cycles.running(cycle, act, unit);
    }

    /** @param reason why; null where none has to be given */
    Veto move(String cycle, UUID id, Act act, UnaryOperator<Veto> move, Consumer<Veto> store, String reason) {
        Veto found = vetoes.find(cycle, id).orElseThrow(() -> new UnknownVeto(id));
        Set<String> unit = Set.of(found.struck().unit());
        standings.lockIndicators(cycle, unit);
        Veto held = vetoes.hold(cycle, id).orElseThrow(() -> new UnknownVeto(id));
        Veto moved = move.apply(held);
        act.following(vetoes.lastActOn(held));
        store.accept(moved);
        audit.changed(VetoChange.subject(cycle, moved), VetoChange.of(held), VetoChange.of(moved), reason);
        standings.publishIndicators(cycle, unit);
        return moved;
    }
}
