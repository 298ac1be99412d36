package org.jiheng.survey.respondent.usecase;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jiheng.survey.ballot.RatingsCheck;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/**
 * What checks the ballots of open waves, at hand for a little while: their questionnaires are frozen, only that a wave is open
 * may end.
 */
@ApplicationScoped
class RatingsChecks {
    private static final int WAVES = 64;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final Cache<WaveId, RatingsCheck> open =
            Caffeine.newBuilder().maximumSize(WAVES).expireAfterWrite(LONGEST).build();

    RatingsChecks(TakenCycles cycles, PanacheWaves waves) {
        this.cycles = cycles;
        this.waves = waves;
    }

    /**
     * Against what a ballot of the wave may say. Whether it is open still is asked again by whoever stores.
     *
     * @throws org.jiheng.survey.wave.WaveNotOpen unless it was open a moment ago
     */
    RatingsCheck of(WaveId wave) {
        return open.get(wave, this::read);
    }

    /** The same, if it need not be read. */
    Optional<RatingsCheck> atHand(WaveId wave) {
        return Optional.ofNullable(open.getIfPresent(wave));
    }

    private RatingsCheck read(WaveId wave) {
        return new RatingsCheck(
                waves.get(cycles.get(wave.cycle()), wave.wave()).requireOpen().questionnaire());
    }
}
