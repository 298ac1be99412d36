package org.jiheng.inspection.catalogue;

import java.util.Optional;

import org.jiheng.inspection.points.Points;

/**
 * Something that may be found, and what it costs: so many points, or from so many to so many.
 *
 * @param area code of one of the scheme's
 * @param clause where the plan, or a rule of the office, says so
 */
public record CatalogueItem(
        String code, String area, String description, Points least, Points most, Optional<String> clause) {
    public boolean isFixed() {
        return least.equals(most);
    }

    /** Whether a finding of this may cost so much. */
    public boolean allows(Points points) {
        return !points.lessThan(least) && !most.lessThan(points);
    }
}
