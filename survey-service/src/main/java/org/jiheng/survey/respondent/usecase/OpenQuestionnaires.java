package org.jiheng.survey.respondent.usecase;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Questionnaires of open waves, at hand for a little while: frozen as they are, only that a wave is open may end. */
@ApplicationScoped
class OpenQuestionnaires {
    private static final int WAVES = 64;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final Cache<WaveId, Questionnaire> open =
            Caffeine.newBuilder().maximumSize(WAVES).expireAfterWrite(LONGEST).build();

    OpenQuestionnaires(TakenCycles cycles, PanacheWaves waves) {
        this.cycles = cycles;
        this.waves = waves;
    }

    /**
     * What a ballot of the wave may say. Whether it is open still is asked again by whoever stores.
     *
     * @throws org.jiheng.survey.wave.WaveNotOpen unless it was open a moment ago
     */
    Questionnaire of(WaveId wave) {
        return open.get(
                wave,
                id -> waves.get(cycles.get(id.cycle()), id.wave()).requireOpen().questionnaire());
    }
}
