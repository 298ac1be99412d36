package org.jiheng.survey.figure.usecase;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.figure.persistence.Releases;
import org.jiheng.survey.wave.WaveId;

/**
 * Lets the figures of a wave out, once, with the act after which no ballot is added any more. What everything weighs now is
 * what they weigh for good: under other weights the same hidden answers would leave another joint line.
 */
@ApplicationScoped
public class ReleaseFigures {
    private final Releases releases;

    ReleaseFigures(Releases releases) {
        this.releases = releases;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Cycle cycle, WaveId wave, Instant at) {
        releases.add(wave, cycle.review(), at);
    }
}
