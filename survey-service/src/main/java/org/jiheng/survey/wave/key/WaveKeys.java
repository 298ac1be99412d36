package org.jiheng.survey.wave.key;

import java.util.Optional;

import org.jiheng.survey.wave.WaveId;

/** Where the keys of waves are kept: not in the database, nor in its back-ups. */
public interface WaveKeys {
    /**
     * The wave's key, made if there is none. When this returns it outlasts a loss of power: no wave is open whose key is not
     * kept. A key that an opening left behind which then failed is taken again.
     */
    WaveKey make(WaveId wave);

    /** @throws WaveKeyWrong if what is kept is no key */
    Optional<WaveKey> find(WaveId wave);

    /** For good. */
    void destroy(WaveId wave);
}
