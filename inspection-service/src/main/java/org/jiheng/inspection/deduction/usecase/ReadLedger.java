package org.jiheng.inspection.deduction.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.ChainedEntry;
import org.jiheng.inspection.deduction.EntriesUnknown;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.inspection.deduction.document.EntryChain;
import org.jiheng.inspection.deduction.document.LedgerHeads;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/**
 * Reads a cycle's ledger and its heads. Everyone in the jurisdiction may have all of the chain; of entries that are not the reader's
 * to see, only the digest.
 */
@ApplicationScoped
public class ReadLedger {
    private static final int AT_ONCE = 500;

    /** Which entries are asked for, and whose content is shown. */
    public record Part(String cycle, long entries, Set<String> shown) {}

    private final EvaluationCycles cycles;
    private final Ledger ledger;
    private final LedgerHeads heads;
    private final Rights rights;

    ReadLedger(EvaluationCycles cycles, Ledger ledger, LedgerHeads heads, Rights rights) {
        this.cycles = cycles;
        this.ledger = ledger;
        this.heads = heads;
        this.rights = rights;
    }

    /** The first so many entries, or all there are. */
    public Part part(String code, Optional<Long> entries) {
        EvaluationCycle cycle = readable(code);
        Set<String> shown = ledger.units(code).stream()
                .filter(unit -> rights.permits(InspectionAct.READ_DEDUCTIONS, cycle.row(unit)))
                .collect(Collectors.toSet());
        return new Part(code, entriesOrAll(code, entries), shown);
    }

    /** The lines of a part, one by one; entries once there never change, so they are read as they are needed. */
    public void lines(Part part, Consumer<String> to) {
        for (long from = 1; from <= part.entries(); from += AT_ONCE) {
            List<ChainedEntry> some = ledger.between(part.cycle(), from, Math.min(part.entries(), from + AT_ONCE - 1));
            some.forEach(entry -> to.accept(EntryChain.line(entry, part.shown().contains(entry.unit()))));
        }
    }

    /** The head of so many entries, or of all there are. */
    public SignedHead head(String code, Optional<Long> entries) {
        readable(code);
        long asked = entriesOrAll(code, entries);
        return ledger.head(code, asked).orElseThrow(() -> new EntriesUnknown(code, asked));
    }

    /** @param page sorted by {@code entries} */
    public Paged<SignedHead> heads(String code, Page page) {
        readable(code);
        List<SignedHead> rows =
                ledger.heads(code, new Ledger.Part(page.sort().descending(), page.offset(), page.size()));
        return new Paged<>(rows, page, ledger.countHeads(code));
    }

    public String publicPem(String code) {
        readable(code);
        return heads.publicPem();
    }

    private long entriesOrAll(String code, Optional<Long> entries) {
        long all = ledger.end(code).map(Ledger.End::number).orElse(0L);
        entries.filter(asked -> asked > all).ifPresent(asked -> {
            throw new EntriesUnknown(code, asked);
        });
        return entries.orElse(all);
    }

    private EvaluationCycle readable(String code) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.READ_LEDGER, cycle.row());
        return cycle;
    }
}
