package org.jiheng.inspection.deduction.usecase;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.inspection.deduction.document.ChainWalk;
import org.jiheng.inspection.deduction.document.LedgerHeads;

/**
 * Checks a cycle's ledger as far as the service itself can. What was chained and signed anew with the service's own key only a head
 * tells that somebody else kept, and of heads of earlier keys only the hash is checked: the service does not know these keys.
 */
@ApplicationScoped
public class CheckLedger {
    private static final int AT_ONCE = 500;

    /** @param end the last entry; empty if there is none */
    public record Checked(boolean valid, Optional<Ledger.End> end) {}

    private final Ledger ledger;
    private final LedgerHeads heads;

    CheckLedger(Ledger ledger, LedgerHeads heads) {
        this.ledger = ledger;
        this.heads = heads;
    }

    /** To be called when nobody appends to it. */
    public Checked check(String cycle) {
        Optional<Ledger.End> end = ledger.end(cycle);
        // entries that were cut off with their head leave a ledger that is whole; what the findings say gives that away
        boolean valid = holds(cycle, end.map(Ledger.End::number).orElse(0L)) && ledger.contradicted(cycle) == 0;
        return new Checked(valid, end);
    }

    /** The chain is whole, every head is on it and true, and its end is under a head of the present key. */
    private boolean holds(String cycle, long end) {
        ChainWalk walk = new ChainWalk(cycle);
        boolean signed = end == 0;
        long signatures = 0;
        for (long from = 1; from <= end; from += AT_ONCE) {
            long to = from + AT_ONCE - 1;
            ledger.between(cycle, from, to).forEach(walk::next);
            List<SignedHead> some = ledger.headsBetween(cycle, from, to);
            if (!some.stream().allMatch(head -> walk.passed(head) && !heads.isForged(head))) {
                return false;
            }
            signatures += some.size();
            signed |= some.stream().anyMatch(head -> head.entries() == end && heads.isOfPresentKey(head));
        }
        return walk.isIntact()
                && signed
                && walk.entries() == end
                // none stands where no number leads to
                && ledger.count(cycle) == end
                && ledger.countHeads(cycle) == signatures;
    }
}
