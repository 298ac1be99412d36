package org.jiheng.indicators.plan.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.plan.IndicatorSearch;
import org.jiheng.indicators.plan.ListedIndicator;
import org.jiheng.indicators.plan.persistence.ListedIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** A cycle's indicators to look at: a unit its own, an assessor those of the office's components, others all. */
@ApplicationScoped
public class ListIndicators {
    private record Place(String unit, Component component) {}

    private final OpenCycles cycles;
    private final Units units;
    private final ListedIndicators indicators;

    ListIndicators(OpenCycles cycles, Units units, ListedIndicators indicators) {
        this.cycles = cycles;
        this.units = units;
        this.indicators = indicators;
    }

    @Transactional
    public Paged<ListedIndicator> page(String id, IndicatorSearch search, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_INDICATORS);
        List<Place> all = units.all(id).stream()
                .flatMap(unit -> places(unit, cycle.scheme().components()))
                .toList();
        List<Place> seen = cycles.readable(
                cycle,
                IndicatorsAct.READ_INDICATORS,
                all,
                Place::unit,
                place -> place.component().code());
        Optional<List<String>> seenUnits = seen.size() == all.size()
                ? Optional.empty()
                : Optional.of(seen.stream().map(Place::unit).toList());
        List<String> components =
                seen.stream().map(place -> place.component().code()).toList();
        return indicators.page(id, search, seenUnits, components, page);
    }

    private static Stream<Place> places(String unit, List<Component> components) {
        return components.stream().map(component -> new Place(unit, component));
    }
}
