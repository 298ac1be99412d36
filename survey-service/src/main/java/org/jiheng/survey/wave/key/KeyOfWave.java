package org.jiheng.survey.wave.key;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;

/** The key of a wave that is open, known to be the one that it was opened with. */
@ApplicationScoped
public class KeyOfWave {
    private final WaveKeys keys;
    private final IntakeTables intakes;

    KeyOfWave(WaveKeys keys, IntakeTables intakes) {
        this.keys = keys;
        this.intakes = intakes;
    }

    /** @throws WaveKeyMissing if it is not kept here; @throws WaveKeyWrong if it is another one */
    public WaveKey of(WaveId wave) {
        WaveKey key = keys.find(wave).orElseThrow(() -> new WaveKeyMissing(wave));
        if (!key.hasCheck(wave, intakes.keyCheck(wave))) {
            throw new WaveKeyWrong(wave);
        }
        return key;
    }
}
