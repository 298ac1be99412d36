package org.jiheng.kit.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.arc.Arc;

/** No transaction of a request that writes commits before the endpoint's act was asked about. */
@ApplicationScoped
class NothingUnaskedIsStored {
    private final TransactionSynchronizationRegistry transactions;
    private final Rights rights;

    NothingUnaskedIsStored(TransactionSynchronizationRegistry transactions, Rights rights) {
        this.transactions = transactions;
        this.rights = rights;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive() && rights.mustHaveAskedBeforeCommit()) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    rights.refuseUnasked();
                }

                @Override
                public void afterCompletion(int status) {
                    // committed or not, the right was asked about
                }
            });
        }
    }
}
