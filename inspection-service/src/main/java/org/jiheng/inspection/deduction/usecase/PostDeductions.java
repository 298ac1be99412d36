package org.jiheng.inspection.deduction.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.deduction.ChainedEntry;
import org.jiheng.inspection.deduction.EntryKind;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.LedgerBroken;
import org.jiheng.inspection.deduction.LedgerEntry;
import org.jiheng.inspection.deduction.Posting;
import org.jiheng.inspection.deduction.document.EntryChain;
import org.jiheng.inspection.deduction.document.LedgerHeads;

/** Appends to a cycle's ledger what findings put into it, and signs where it ends then, all in the transaction of the act. */
@ApplicationScoped
public class PostDeductions {
    private final Ledger ledger;
    private final LedgerHeads heads;
    private final Clock clock;

    PostDeductions(Ledger ledger, LedgerHeads heads, Clock clock) {
        this.ledger = ledger;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Appends those postings that are not there yet.
     *
     * @param postings all of each finding's, a finding's own in their order
     * @throws org.jiheng.inspection.deduction.LedgerBroken if it was changed since it was last signed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(String cycle, List<Posting> postings) {
        if (due(cycle, postings).isEmpty()) {
            return;
        }
        ledger.lock(cycle);
        // again, now that nobody else appends
        List<Posting> due = due(cycle, postings);
        if (!due.isEmpty()) {
            append(cycle, due);
        }
    }

    private List<Posting> due(String cycle, List<Posting> postings) {
        Map<UUID, Integer> posted = new HashMap<>();
        entries(cycle, postings).forEach(entry -> posted.merge(entry.posting().finding(), 1, Integer::sum));
        // a finding's first postings are those it has entries of
        return postings.stream()
                .filter(posting -> posted.merge(posting.finding(), -1, Integer::sum) < 0)
                .toList();
    }

    private List<LedgerEntry> entries(String cycle, List<Posting> postings) {
        return ledger.ofFindings(
                cycle, postings.stream().map(Posting::finding).distinct().toList());
    }

    private void append(String cycle, List<Posting> due) {
        Optional<Ledger.End> end = ledger.end(cycle);
        end.ifPresent(last -> requireSigned(cycle, last));
        Instant now = clock.instant();
        Map<UUID, Long> last = new HashMap<>();
        entries(cycle, due).forEach(entry -> last.put(entry.posting().finding(), entry.number()));
        List<LedgerEntry> entries = new ArrayList<>();
        long number = end.map(Ledger.End::number).orElse(0L);
        for (Posting posting : due) {
            number++;
            // a reversal follows right upon what it takes back
            Optional<Long> reverses =
                    posting.kind() == EntryKind.REVERSAL ? Optional.of(last.get(posting.finding())) : Optional.empty();
            entries.add(new LedgerEntry(cycle, number, UUID.randomUUID(), posting, reverses, now));
            last.put(posting.finding(), number);
        }
        store(cycle, EntryChain.continued(cycle, end, entries));
    }

    /** Otherwise the service would vouch for what somebody else put there. */
    private void requireSigned(String cycle, Ledger.End end) {
        boolean signed = ledger.headsBetween(cycle, end.number(), end.number()).stream()
                .anyMatch(head -> heads.isOfPresentKey(head) && heads.fits(head, end));
        if (!signed) {
            throw new LedgerBroken(cycle, end.number());
        }
    }

    private void store(String cycle, List<ChainedEntry> chained) {
        ledger.add(chained);
        ChainedEntry last = chained.get(chained.size() - 1);
        ledger.add(heads.sign(cycle, new Ledger.End(last.number(), last.hash())));
    }
}
