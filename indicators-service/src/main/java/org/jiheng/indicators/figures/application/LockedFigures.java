package org.jiheng.indicators.figures.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.figures.Figures;
import org.jiheng.indicators.figures.IndicatorsNotSelfAssessed;
import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.refusal.Fault;

/** Figures as they stay until the transaction ends: the unit's standing is locked before they are read. */
@ApplicationScoped
public class LockedFigures {
    private final Figures figures;
    private final Standings standings;

    LockedFigures(Figures figures, Standings standings) {
        this.figures = figures;
        this.standings = standings;
    }

    public void lock(String cycle, String unit) {
        standings.lockIndicators(cycle, Set.of(unit));
    }

    /** @throws IndicatorsNotSelfAssessed naming each indicator of which the unit has yet to say what it earned */
    public UnitFigures whole(String cycle, String unit) {
        UnitFigures whole = figures.of(cycle, unit);
        List<String> open = figures.notSelfAssessed(cycle, unit);
        if (!open.isEmpty()) {
            throw new IndicatorsNotSelfAssessed(IntStream.range(0, open.size())
                    .mapToObj(i -> new Fault("", IndicatorsNotSelfAssessed.RULE, open.get(i)))
                    .toList());
        }
        return whole;
    }

    /** As they are now, whole or not; by unit. */
    public Map<String, UnitFigures> present(String cycle, Collection<String> units) {
        return figures.of(cycle, units);
    }
}
