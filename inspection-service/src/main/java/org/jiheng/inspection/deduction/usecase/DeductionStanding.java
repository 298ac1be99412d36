package org.jiheng.inspection.deduction.usecase;

import java.util.Comparator;
import java.util.List;

import org.jiheng.inspection.deduction.Deduction;

/** What the topic says of a unit: every finding that takes points off now, by its id. */
record DeductionStanding(String cycle, String unit, List<Entry> deductions) {
    /** @param points with exactly 2 decimals */
    record Entry(String finding, String points) {}

    static DeductionStanding of(String cycle, String unit, List<Deduction> deductions) {
        return new DeductionStanding(
                cycle,
                unit,
                deductions.stream()
                        .map(d -> new Entry(d.finding().toString(), d.points().toString()))
                        // one order, so that the same facts are the same bytes
                        .sorted(Comparator.comparing(Entry::finding))
                        .toList());
    }
}
