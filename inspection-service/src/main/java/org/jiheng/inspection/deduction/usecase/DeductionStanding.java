package org.jiheng.inspection.deduction.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.inspection.deduction.Deduction;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.inspection.deduction.WithdrawnDeduction;
import org.jiheng.inspection.deduction.document.LedgerHeads;

/**
 * What the topic says of a unit: every finding that takes points off now, by its id, and those that did once.
 *
 * @param ledgerHead as a file, without its line feed
 */
record DeductionStanding(
        String cycle,
        String unit,
        List<Entry> deductions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WithdrawnDeduction> withdrawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ledgerHead) {
    /** @param points with exactly 2 decimals */
    record Entry(UUID finding, String points, LocalDate occurredOn) {
        static Entry of(Deduction deduction) {
            return new Entry(deduction.finding(), deduction.points().toString(), deduction.occurredOn());
        }
    }

    static DeductionStanding of(
            String cycle,
            String unit,
            List<Deduction> deductions,
            List<WithdrawnDeduction> withdrawn,
            Optional<SignedHead> head) {
        return new DeductionStanding(
                cycle,
                unit,
                ordered(deductions.stream().map(Entry::of).toList(), Entry::finding),
                ordered(withdrawn, WithdrawnDeduction::finding),
                head.map(LedgerHeads::file).map(String::strip).orElse(null));
    }

    /** One order, so that the same facts are the same bytes. */
    private static <T> List<T> ordered(List<T> findings, Function<T, UUID> id) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> id.apply(finding).toString()))
                .toList();
    }
}
