package org.jiheng.inspection.deduction.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.document.LedgerHeads;

/**
 * A service that starts with another key signs with it where the ledgers end: what the old one signed stays beside it. An end that
 * no head speaks of is not signed. Before anything is entered.
 */
@ApplicationScoped
public class SignHeads {
    private static final Logger LOG = Logger.getLogger(SignHeads.class);

    private final Ledger ledger;
    private final LedgerHeads heads;

    SignHeads(Ledger ledger, LedgerHeads heads) {
        this.ledger = ledger;
        this.heads = heads;
    }

    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start) {
        signMissing();
    }

    /** Signs the end of each ledger that has no head of the present key. */
    public void signMissing() {
        ledger.withoutHeadOf(heads.keyId())
                .forEach(cycle -> QuarkusTransaction.requiringNew().run(() -> sign(cycle)));
    }

    private void sign(String cycle) {
        ledger.lock(cycle);
        if (ledger.withoutHeadOf(heads.keyId()).contains(cycle)) {
            ledger.end(cycle).ifPresent(end -> sign(cycle, end));
        }
    }

    private void sign(String cycle, Ledger.End end) {
        if (ledger.headsBetween(cycle, end.number(), end.number()).stream().anyMatch(head -> heads.fits(head, end))) {
            ledger.add(heads.sign(cycle, end));
        } else {
            LOG.errorf(
                    "The deduction ledger of %s is broken: no head says that it ends with entry %d as it is; somebody changed"
                            + " the database",
                    cycle, end.number());
        }
    }
}
