package org.jiheng.inspection.finding.usecase;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.LedgerBroken;
import org.jiheng.inspection.deduction.Posting;
import org.jiheng.inspection.deduction.usecase.PostDeductions;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.kit.intake.PartitionLocks;

/**
 * Findings that were made before there was a ledger go into it, in the order in which they were dealt with. Before anything else
 * starts: what is published of a unit comes out of the ledger.
 */
@ApplicationScoped
public class CarryOverFindings {
    private static final Logger LOG = Logger.getLogger(CarryOverFindings.class);

    private final Ledger ledger;
    private final Findings findings;
    private final PostDeductions deductions;
    private final PartitionLocks locks;
    private final Event<FindingsCarriedOver> carriedOver;

    CarryOverFindings(
            Ledger ledger,
            Findings findings,
            PostDeductions deductions,
            PartitionLocks locks,
            Event<FindingsCarriedOver> carriedOver) {
        this.ledger = ledger;
        this.findings = findings;
        this.deductions = deductions;
        this.locks = locks;
        this.carriedOver = carriedOver;
    }

    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        carryOver();
    }

    /** Does nothing a second time. */
    public void carryOver() {
        ledger.missing().stream()
                .collect(Collectors.groupingBy(Ledger.Missing::cycle))
                .forEach(this::carryOverUnlessBroken);
    }

    /** One ledger that was changed keeps neither the service from starting nor other cycles from going on. */
    private void carryOverUnlessBroken(String cycle, List<Ledger.Missing> missing) {
        try {
            QuarkusTransaction.requiringNew().run(() -> carryOver(cycle, missing));
        } catch (LedgerBroken broken) {
            LOG.error("Findings were not entered into the deduction ledger", broken);
        }
    }

    private void carryOver(String cycle, List<Ledger.Missing> missing) {
        LOG.infof("%d findings of cycle %s are entered into the deduction ledger", missing.size(), cycle);
        // before the ledger's own, as whoever takes a standing of the cycle has it
        locks.lock(cycle);
        deductions.post(cycle, inOrder(cycle, missing));
        carriedOver.fire(new FindingsCarriedOver(cycle));
    }

    private List<Posting> inOrder(String cycle, List<Ledger.Missing> missing) {
        return missing.stream()
                .flatMap(each -> findings.find(cycle, each.finding()).stream())
                .map(finding -> finding.postings())
                .flatMap(Collection::stream)
                // stable: a finding's own postings are in order already
                .sorted(Comparator.comparing(Posting::recordedAt).thenComparing(Posting::finding))
                .toList();
    }
}
