package org.jiheng.indicators.veto.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.veto.UnknownVeto;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.Vetoes;

/** Vetoes as one person at a time moves them; the unit's standing follows. */
@ApplicationScoped
class HeldVetoes {
    private final Vetoes vetoes;
    private final Standings standings;

    HeldVetoes(Vetoes vetoes, Standings standings) {
        this.vetoes = vetoes;
        this.standings = standings;
    }

    Veto move(String cycle, UUID id, UnaryOperator<Veto> move, Consumer<Veto> store) {
        Veto found = vetoes.find(cycle, id).orElseThrow(() -> new UnknownVeto(id));
        Set<String> unit = Set.of(found.struck().unit());
        standings.lockIndicators(cycle, unit);
        Veto moved = move.apply(vetoes.hold(cycle, id).orElseThrow(() -> new UnknownVeto(id)));
        store.accept(moved);
        standings.publishIndicators(cycle, unit);
        return moved;
    }
}
