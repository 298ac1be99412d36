package org.jiheng.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose relay has ended by an error must be started again: nothing else will send what is in the outbox. */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {
    private final RelayLoop relay;

    RelayLiveness(RelayLoop relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
