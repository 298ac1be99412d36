package org.jiheng.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does not let a request's transaction commit that has written something but no audit entry. */
@ApplicationScoped
class UnrecordedChanges {
    private final boolean required;
    private final TransactionSynchronizationRegistry transaction;
    private final EntriesOfTransaction entries;
    private final AgroalDataSource database;

    UnrecordedChanges(
            @ConfigProperty(name = "jiheng.audit.required") boolean required,
            TransactionSynchronizationRegistry transaction,
            EntriesOfTransaction entries,
            AgroalDataSource database) {
        this.required = required;
        this.transaction = transaction;
        this.entries = entries;
        this.database = database;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object begun) {
        if (required) {
            AuditedRequest.current()
                    .filter(AuditedRequest::mustBeRecorded)
                    .ifPresent(request -> transaction.registerInterposedSynchronization(new Check(request)));
        }
    }

    private final class Check implements Synchronization {
        private final AuditedRequest request;

        Check(AuditedRequest request) {
            this.request = request;
        }

        @Override
        public void beforeCompletion() {
            if (!entries.any() && !request.isRecorded() && hasWritten()) {
                throw new UnrecordedChange(request.operation());
            }
        }

        @Override
        public void afterCompletion(int status) {
            // it was decided before
        }
    }

    /** A transaction gets its number with the first row it writes or locks. */
    private boolean hasWritten() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT pg_current_xact_id_if_assigned()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1) != null;
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }
}
