package org.jiheng.indicators.carryover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.CreateCycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.plan.application.CarryPlansOver;
import org.jiheng.indicators.responsibility.CarryPeopleOver;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.RegisterUnits;

/** A new year with an earlier one's scheme, units and approved plans, each to be gone through again. */
@ApplicationScoped
public class CarryCycleOver {
    /** The new cycle, and how much came with it. */
    public record CarriedOver(Cycle cycle, int units, int plans, int people) {}

    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final SchemeDocuments documents;
    private final NextScheme nextScheme;
    private final CreateCycle createCycle;
    private final RegisterUnits registerUnits;
    private final CarryPlansOver carryPlansOver;
    private final CarryPeopleOver carryPeopleOver;

    CarryCycleOver(
            OpenCycles openCycles,
            Cycles cycles,
            SchemeDocuments documents,
            NextScheme nextScheme,
            CreateCycle createCycle,
            RegisterUnits registerUnits,
            CarryPlansOver carryPlansOver,
            CarryPeopleOver carryPeopleOver) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.documents = documents;
        this.nextScheme = nextScheme;
        this.createCycle = createCycle;
        this.registerUnits = registerUnits;
        this.carryPlansOver = carryPlansOver;
        this.carryPeopleOver = carryPeopleOver;
    }

    @Transactional
    public CarriedOver carryOver(String id, int year) {
        Cycle earlier = openCycles.readable(id, IndicatorsAct.CARRY_CYCLE_OVER);
        String scheme = cycles.schemeDocument(id).orElseThrow();
        Cycle next = createCycle.create(nextScheme.of(documents.parse(scheme), year));
        int units = registerUnits.registerAgain(id, next.id());
        int plans = carryPlansOver.carryOver(earlier, next);
        return new CarriedOver(next, units, plans, carryPeopleOver.carryOver(earlier, next));
    }
}
