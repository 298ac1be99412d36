package org.jiheng.inspection.deduction.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.document.LedgerHeads;

/** A service that starts with another key signs with it where the ledgers end: what the old one signed stays beside it. */
@ApplicationScoped
public class SignHeads {
    private final Ledger ledger;
    private final LedgerHeads heads;

    SignHeads(Ledger ledger, LedgerHeads heads) {
        this.ledger = ledger;
        this.heads = heads;
    }

    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
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
            ledger.end(cycle).ifPresent(end -> ledger.add(heads.sign(cycle, end)));
        }
    }
}
