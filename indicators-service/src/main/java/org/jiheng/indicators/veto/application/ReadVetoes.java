package org.jiheng.indicators.veto.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.Vetoes;

/** Vetoes to look at. */
@ApplicationScoped
public class ReadVetoes {
    private final OpenCycles cycles;
    private final Vetoes vetoes;

    ReadVetoes(OpenCycles cycles, Vetoes vetoes) {
        this.cycles = cycles;
        this.vetoes = vetoes;
    }

    @Transactional
    public List<Veto> all(String cycle) {
        cycles.known(cycle);
        return vetoes.all(cycle);
    }
}
