package org.jiheng.indicators.veto.application;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.VetoOccasion;
import org.jiheng.indicators.veto.Vetoes;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Vetoes to look at: an assessor sees those of the office's components, none of a whole unit. */
@ApplicationScoped
public class ReadVetoes {
    private static final Map<String, Comparator<Veto>> ORDERS = Map.of(
            "unit",
            Comparator.comparing((Veto each) -> each.struck().unit()),
            "state",
            Comparator.comparing(Veto::state));

    private final OpenCycles cycles;
    private final Vetoes vetoes;

    ReadVetoes(OpenCycles cycles, Vetoes vetoes) {
        this.cycles = cycles;
        this.vetoes = vetoes;
    }

    /** A veto and what gave rise to it. */
    public record Detailed(Veto veto, VetoOccasion occasion) {}

    /** What the order leaves open stays in the order of the proposals. */
    @Transactional
    public Paged<Detailed> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_VETOES);
        Paged<Veto> seen = page.of(
                cycles.readable(
                        cycle,
                        IndicatorsAct.READ_VETOES,
                        vetoes.all(id),
                        each -> each.struck().unit(),
                        each -> each.struck().component().orElse("")),
                ORDERS);
        Map<UUID, VetoOccasion> occasions = vetoes.occasions(seen.rows());
        return seen.map(veto -> new Detailed(veto, occasions.get(veto.id())));
    }
}
