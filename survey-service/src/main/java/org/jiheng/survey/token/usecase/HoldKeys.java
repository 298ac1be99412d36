package org.jiheng.survey.token.usecase;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jiheng.survey.token.HeldKeys;
import org.jiheng.survey.token.persistence.BallotKeys;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.key.WaveKey;

/** Keeps the keys of waves at hand for a little while: nothing about them changes while a wave is open. */
@ApplicationScoped
public class HoldKeys {
    private static final int WAVES = 64;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final KeyOfWave waveKeys;
    private final BallotKeys ballotKeys;
    private final Cache<WaveId, HeldKeys> held =
            Caffeine.newBuilder().maximumSize(WAVES).expireAfterWrite(LONGEST).build();

    HoldKeys(KeyOfWave waveKeys, BallotKeys ballotKeys) {
        this.waveKeys = waveKeys;
        this.ballotKeys = ballotKeys;
    }

    /** Of a wave that is known to be open, or was a moment ago. */
    public HeldKeys of(WaveId wave) {
        return held.get(wave, this::read);
    }

    /** The same, if they need not be read. */
    public Optional<HeldKeys> atHand(WaveId wave) {
        return Optional.ofNullable(held.getIfPresent(wave));
    }

    /** What is destroyed is not at hand any more either. */
    public void forget(WaveId wave) {
        held.invalidate(wave);
    }

    private HeldKeys read(WaveId wave) {
        WaveKey key = waveKeys.of(wave);
        return new HeldKeys(key, ballotKeys.publicKeys(wave), ballotKeys.signers(wave, key));
    }
}
