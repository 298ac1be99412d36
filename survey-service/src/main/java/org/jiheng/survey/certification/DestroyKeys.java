package org.jiheng.survey.certification;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.survey.token.usecase.HoldKeys;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKeys;
import org.jiheng.survey.wave.persistence.Certifications;

/** The key of a certified wave goes: what old back-ups and logs hold of its ballots stays sealed for good. */
@ApplicationScoped
public class DestroyKeys {
    private static final Logger LOG = Logger.getLogger(DestroyKeys.class);

    private final WaveKeys keys;
    private final HoldKeys held;
    private final Certifications certifications;

    DestroyKeys(WaveKeys keys, HoldKeys held, Certifications certifications) {
        this.keys = keys;
        this.held = held;
        this.certifications = certifications;
    }

    /** Only after the commit: a wave that is not certified after all needs its key to be opened again. */
    void certified(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveCertified certified) {
        destroy(certified.wave());
    }

    void started(@Observes StartupEvent start) {
        destroyLeftOver();
    }

    /** An instance that ended between the commit and this left a key behind. */
    void destroyLeftOver() {
        certifications.certifiedWaves().forEach(this::destroy);
    }

    private void destroy(WaveId wave) {
        held.forget(wave);
        try {
            keys.destroy(wave);
        } catch (RuntimeException e) {
            Logged.under(
                    Map.of("cycle", wave.cycle()),
                    () -> LOG.errorf(
                            e, "The key of wave %s is not destroyed; the next start tries again", wave.wave()));
        }
    }
}
