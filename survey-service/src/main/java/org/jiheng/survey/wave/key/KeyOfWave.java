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
        return of(wave, intakes.keyCheck(wave));
    }

    /** The same for a wave that is opened again; one that was held before waves had keys gets its first now. */
    public WaveKey ofReopened(WaveId wave) {
        byte[] check = intakes.keyCheck(wave);
        return check == null ? keys.make(wave) : of(wave, check);
    }

    private WaveKey of(WaveId wave, byte[] check) {
        WaveKey key = keys.find(wave).orElseThrow(() -> new WaveKeyMissing(wave));
        if (!key.hasCheck(wave, check)) {
            throw new WaveKeyWrong(wave);
        }
        return key;
    }
}
