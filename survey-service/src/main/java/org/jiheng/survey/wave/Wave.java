package org.jiheng.survey.wave;

/** One wave of the public review (§五(二)), in one of its states. */
public sealed interface Wave permits PlannedWave, OpenWave, ClosedWave, TalliedWave {
    WaveId id();

    WaveState state();

    /** @throws WaveNotPlanned if it was opened before */
    default PlannedWave requirePlanned() {
        throw new WaveNotPlanned(id(), state());
    }

    /** @throws WaveNotOpen before it is opened and once it is closed */
    default OpenWave requireOpen() {
        throw new WaveNotOpen(id(), state());
    }
}
