package org.jiheng.indicators.plan.application;

import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.unit.Units;

/** Indicators as they stay until the transaction ends: their units' standings are locked before they are read. */
@ApplicationScoped
public class LockedIndicators {
    private final Units units;
    private final Indicators indicators;
    private final Standings standings;

    LockedIndicators(Units units, Indicators indicators, Standings standings) {
        this.units = units;
        this.indicators = indicators;
        this.standings = standings;
    }

    /** @param named units as a request names them; what is not registered has no indicators */
    public KnownIndicators ofUnits(String cycle, Collection<String> named) {
        Collection<String> registered = units.registered(cycle, named);
        standings.lockIndicators(cycle, registered);
        return indicators.ofUnits(cycle, registered);
    }
}
