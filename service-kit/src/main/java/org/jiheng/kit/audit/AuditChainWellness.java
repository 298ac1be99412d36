package org.jiheng.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether entries have waited for their link for more than a minute: no instance chains, and only the database protects them. */
@Wellness
@ApplicationScoped
class AuditChainWellness implements HealthCheck {
    /** The oldest without a link stands first from the horizon on; see {@link AuditChain} for a horizon that is ahead. */
    private static final String LEFT_UNCHAINED = """
            SELECT e.recorded_at < now() - interval '1 minute'
            FROM audit_entry e
            WHERE e.xid >= (SELECT CASE WHEN horizon > pg_snapshot_xmin(pg_current_snapshot()) THEN '0' ELSE horizon END
                            FROM audit_chain)
              AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry = e.id)
            ORDER BY e.xid, e.id LIMIT 1""";

    private final AgroalDataSource database;

    AuditChainWellness(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LEFT_UNCHAINED);
                ResultSet oldest = select.executeQuery()) {
            boolean left = oldest.next() && oldest.getBoolean(1);
            return HealthCheckResponse.named("audit chain").status(!left).build();
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }
}
