package org.jiheng.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose intake has ended by an error must be started again: nothing else will take what arrives. */
@Liveness
@ApplicationScoped
class IntakeLiveness implements HealthCheck {
    private final IntakeStart intake;

    IntakeLiveness(IntakeStart intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("standing intake")
                .status(intake.isAlive())
                .build();
    }
}
