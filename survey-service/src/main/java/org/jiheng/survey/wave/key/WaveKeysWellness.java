package org.jiheng.survey.wave.key;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;

/**
 * Whether the key of every open wave is here: ballots that nobody can open are no ballots. Other waves go on, so the service is
 * ready without.
 */
@Wellness
@Blocking
@ApplicationScoped
class WaveKeysWellness implements HealthCheck {
    private final IntakeTables intakes;
    private final KeyOfWave keys;

    WaveKeysWellness(IntakeTables intakes, KeyOfWave keys) {
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
