package org.jiheng.indicators.cycle;

import java.util.Optional;

import org.jiheng.indicators.cycle.scheme.CycleName;

/**
 * What a bureau's own cycle (§三) stands under: the cycle of the same year in which the bureau itself is evaluated.
 *
 * @param jurisdiction of that cycle
 * @param unit the bureau, as that cycle calls it
 */
public record Superior(String jurisdiction, String unit, int year) {
    /** Empty where the jurisdiction is no bureau's. */
    static Optional<Superior> of(String jurisdiction, int year) {
        int slash = jurisdiction.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new Superior(jurisdiction.substring(0, slash), jurisdiction.substring(slash + 1), year));
    }

    public String cycle() {
        return CycleName.of(jurisdiction, year);
    }
}
