package org.jiheng.survey.wave;

import java.util.Map;
import java.util.Optional;

/**
 * One close of a wave, for good.
 *
 * @param number 1 for the first
 * @param ballots that came in since the close before, and were counted at this one
 * @param setAside that came in since and were not counted, per group
 * @param reopening who opened the wave again after it, if somebody did
 */
public record Closing(int number, Act closed, long ballots, Map<String, Long> setAside, Optional<Reopening> reopening) {
    /** Who opened a wave again, and why. */
    public record Reopening(Act act, String reason) {}
}
