package org.jiheng.inspection.deduction.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.deduction.DeductionAccount;
import org.jiheng.inspection.deduction.EntryKind;
import org.jiheng.inspection.deduction.LedgerEntry;
import org.jiheng.inspection.deduction.Posting;
import org.jiheng.inspection.deduction.usecase.ReadDeductions;
import org.jiheng.kit.paging.Paged;

/**
 * A unit's entries in the ledger and what they come to; every figure with 2 decimals.
 *
 * @param sum of the deductions that were not taken back
 * @param cap the most that comes off
 * @param deducted the lesser of the two, which the total is less by
 * @param left what can still come off
 * @param head the newest of the whole ledger, to be kept; missing while there is no entry
 */
record UnitDeductionsResponse(
        String cycle,
        String unit,
        String sum,
        String cap,
        String deducted,
        String left,
        List<EntryResponse> entries,
        LedgerHeadsResponse.HeadResponse head,
        int page,
        int size,
        long total) {
    /**
     * @param move the act on the finding that it comes from
     * @param reverses number of the entry that it takes back
     */
    record EntryResponse(
            long number,
            EntryKind kind,
            UUID finding,
            String points,
            Long reverses,
            String move,
            Instant recordedAt,
            LocalDate occurredOn,
            Instant postedAt) {
        static EntryResponse of(LedgerEntry entry) {
            Posting posting = entry.posting();
            return new EntryResponse(
                    entry.number(),
                    posting.kind(),
                    posting.finding(),
                    posting.points().toString(),
                    entry.reverses().orElse(null),
                    posting.move(),
                    posting.recordedAt(),
                    posting.occurredOn(),
                    entry.postedAt());
        }
    }

    static UnitDeductionsResponse of(String cycle, String unit, ReadDeductions.OfUnit found) {
        DeductionAccount account = found.account();
        Paged<EntryResponse> entries = found.entries().map(EntryResponse::of);
        return new UnitDeductionsResponse(
                cycle,
                unit,
                account.sum().toString(),
                account.cap().toString(),
                account.deducted().toString(),
                account.left().toString(),
                entries.rows(),
                found.head().map(LedgerHeadsResponse.HeadResponse::of).orElse(null),
                entries.page().number(),
                entries.page().size(),
                entries.total());
    }
}
