package org.jiheng.scoring.directory.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.directory.ListedUnit;

/**
 * Units by code unless asked otherwise.
 *
 * @param page counted from 0
 * @param total units on all pages together
 */
public record UnitsResponse(List<UnitName> units, int page, int size, long total) {

    /** A unit's code, what people call it, and its tier. */
    public record UnitName(String unit, String name, String tier) {}

    static UnitsResponse of(Paged<ListedUnit> units) {
        return new UnitsResponse(
                units.map(unit -> new UnitName(unit.code(), unit.name(), unit.tier()))
                        .rows(),
                units.page().number(),
                units.page().size(),
                units.total());
    }
}
