package org.jiheng.survey.figure.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.figure.UnitNotInWave;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;

/** Figures to look at: a unit its own, those who run and check the evaluation all. */
@ApplicationScoped
public class ReadFigures {
    private static final Map<String, Comparator<UnitFigures>> ORDERS =
            Map.of("unit", Comparator.comparing(UnitFigures::unit));

    private final PermittedCycles permitted;
    private final TakenCycles cycles;
    private final ReleasedWaves released;
    private final Rights rights;

    ReadFigures(PermittedCycles permitted, TakenCycles cycles, ReleasedWaves released, Rights rights) {
        this.permitted = permitted;
        this.cycles = cycles;
        this.released = released;
        this.rights = rights;
    }

    /** A part of a wave's figures, and the wave that they are of. */
    public record Selected(ReleasedWave wave, Paged<UnitFigures> units) {}

    /** The figures of one unit, and the wave that they are of. */
    public record Single(ReleasedWave wave, UnitFigures unit) {}

    /** @param unit empty: of every unit that the caller may read about */
    @Transactional
    public Selected all(String cycleCode, String wave, Optional<String> unit, Page page) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.LIST_FIGURES);
        ReleasedWave of = released.get(cycle, wave);
        List<UnitFigures> asked = of.units().stream()
                .filter(each -> unit.isEmpty() || unit.get().equals(each.unit()))
                .toList();
        List<UnitFigures> readable = rights.readable(SurveyAct.READ_FIGURES, asked, each -> row(cycle, each.unit()));
        return new Selected(of, page.of(readable, ORDERS));
    }

    @Transactional
    public Single one(String cycleCode, String wave, String unit) {
        Cycle cycle = cycles.get(cycleCode);
        rights.require(SurveyAct.READ_FIGURES, row(cycle, unit));
        ReleasedWave of = released.get(cycle, wave);
        return of.units().stream()
                .filter(each -> unit.equals(each.unit()))
                .findFirst()
                .map(found -> new Single(of, found))
                .orElseThrow(() -> new UnitNotInWave(of.id(), unit));
    }

    private static Row row(Cycle cycle, String unit) {
        return Row.ofJurisdiction(cycle.jurisdiction()).with(Claims.UNIT, unit);
    }
}
