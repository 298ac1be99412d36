package org.jiheng.survey.wave;

/** One wave of the public review (§五(二)), in one of its states. */
public sealed interface Wave permits PlannedWave, OpenWave, ClosedWave, TalliedWave, CertifiedWave {
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

    /** @throws WaveNotTallied before it is counted and once it is certified */
    default TalliedWave requireTallied() {
        throw new WaveNotTallied(id(), state());
    }

    /**
     * Takes ballots in again; what was counted stays counted.
     *
     * @throws WaveCannotBeReopened before it is closed and once it is certified
     * @throws CloserCannotReopen unless somebody else closed it
     */
    default OpenWave reopen(Act act) {
        throw new WaveCannotBeReopened(id(), state());
    }
}
