package org.jiheng.kit.overview;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Which version runs, said where a service says that it lives: whoever looks at several can see that they fit. */
@Liveness
@ApplicationScoped
class RunningVersion implements HealthCheck {
    private final String version;

    RunningVersion(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("version")
                .up()
                .withData("version", version)
                .build();
    }
}
