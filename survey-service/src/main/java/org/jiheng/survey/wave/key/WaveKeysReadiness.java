package org.jiheng.survey.wave.key;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;

/** Whether the key of every open wave is here: ballots that nobody can open are no ballots. */
@Readiness
@Blocking
@ApplicationScoped
class WaveKeysReadiness implements HealthCheck {
    private final IntakeTables intakes;
    private final KeyOfWave keys;

    WaveKeysReadiness(IntakeTables intakes, KeyOfWave keys) {
        this.intakes = intakes;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> without = intakes.openWaves().stream()
                .filter(this::lacksItsKey)
                .map(wave -> wave.cycle() + "/" + wave.wave())
                .toList();
        var response = HealthCheckResponse.named("keys of open waves").status(without.isEmpty());
        return without.isEmpty()
                ? response.build()
                : response.withData("without", String.join(", ", without)).build();
    }

    private boolean lacksItsKey(WaveId wave) {
        try {
            keys.of(wave);
            return false;
        } catch (Refusal missingOrWrong) {
            return true;
        }
    }
}
