package org.jiheng.kit.audit;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The entries of the transaction under way, stored just before it commits. */
@ApplicationScoped
class EntriesOfTransaction {
    private static final String KEY = EntriesOfTransaction.class.getName();

    private final TransactionSynchronizationRegistry transaction;
    private final EntryRows rows;

    EntriesOfTransaction(TransactionSynchronizationRegistry transaction, EntryRows rows) {
        this.transaction = transaction;
        this.rows = rows;
    }

    void add(List<Entry> entries) {
        Waiting waiting = (Waiting) transaction.getResource(KEY);
        if (waiting == null) {
            waiting = new Waiting();
            transaction.putResource(KEY, waiting);
            transaction.registerInterposedSynchronization(waiting);
        }
        waiting.entries.addAll(entries);
    }

    /** Whether the transaction under way has any. */
    boolean any() {
        return transaction.getResource(KEY) instanceof Waiting waiting && !waiting.entries.isEmpty();
    }

    private final class Waiting implements Synchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (!entries.isEmpty()) {
                rows.add(entries);
                AuditedRequest.current().ifPresent(AuditedRequest::recorded);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // stored with all else, or gone with all else
        }
    }
}
