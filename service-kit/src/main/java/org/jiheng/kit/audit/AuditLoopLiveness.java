package org.jiheng.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose audit thread has ended by an error must be started again: nothing else stores the refused attempts that wait. */
@Liveness
@ApplicationScoped
class AuditLoopLiveness implements HealthCheck {
    private final AuditLoop loop;

    AuditLoopLiveness(AuditLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit log").status(loop.isAlive()).build();
    }
}
