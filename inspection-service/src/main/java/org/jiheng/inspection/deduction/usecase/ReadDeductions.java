package org.jiheng.inspection.deduction.usecase;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.cycle.UnitUnknown;
import org.jiheng.inspection.deduction.DeductionAccount;
import org.jiheng.inspection.deduction.Deductions;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.LedgerEntry;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** Reads what came off a unit and was taken back, and what that comes to. */
@ApplicationScoped
public class ReadDeductions {
    /** @param head of the whole ledger, once it has an entry: whoever keeps it can tell later whether any was changed */
    public record OfUnit(DeductionAccount account, Paged<LedgerEntry> entries, Optional<SignedHead> head) {}

    private final EvaluationCycles cycles;
    private final Deductions deductions;
    private final Ledger ledger;
    private final Rights rights;

    ReadDeductions(EvaluationCycles cycles, Deductions deductions, Ledger ledger, Rights rights) {
        this.cycles = cycles;
        this.deductions = deductions;
        this.ledger = ledger;
        this.rights = rights;
    }

    /** @param page sorted by {@code number} */
    @Transactional
    public OfUnit ofUnit(String code, String unit, Page page) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.READ_DEDUCTIONS, cycle.row(unit));
        if (!cycles.hasUnit(code, unit)) {
            throw new UnitUnknown(unit);
        }
        List<LedgerEntry> rows =
                ledger.ofUnit(code, unit, new Ledger.Part(page.sort().descending(), page.offset(), page.size()));
        return new OfUnit(
                DeductionAccount.of(deductions.ofUnit(code, unit), cycle.deductionCap()),
                new Paged<>(rows, page, ledger.countOfUnit(code, unit)),
                // last: it speaks of no fewer entries than are shown
                ledger.end(code).flatMap(end -> ledger.head(code, end.number())));
    }
}
