package org.jiheng.survey.wave;

import java.util.Optional;

/** That two persons stand for a wave's count: one asks for it, another confirms. */
public final class Certification {
    private final WaveId wave;
    private final Act asked;
    private final Optional<Act> confirmed;

    private Certification(WaveId wave, Act asked, Optional<Act> confirmed) {
        this.wave = wave;
        this.asked = asked;
        this.confirmed = confirmed;
    }

    /** @throws org.jiheng.kit.calendar.ActBeforeItsCause if it is entered back to before the close */
    public static Certification asked(TalliedWave wave, Act act) {
        act.dates().refuseBefore(wave.closed().dates().occurredOn());
        return new Certification(wave.id(), act, Optional.empty());
    }

    public static Certification restored(WaveId wave, Act asked, Optional<Act> confirmed) {
        return new Certification(wave, asked, confirmed);
    }

    /** @throws AskerCannotCertify unless somebody else asked for it */
    public Certification confirm(Act act) {
        if (act.actor().equals(asked.actor())) {
            throw new AskerCannotCertify(wave);
        }
        act.dates().refuseBefore(asked.dates().occurredOn());
        return new Certification(wave, asked, Optional.of(act));
    }

    public Act asked() {
        return asked;
    }

    public Optional<Act> confirmed() {
        return confirmed;
    }
}
