package org.jiheng.inspection.rectification;

import java.util.Optional;
import java.util.UUID;

/**
 * What a rectification rests on: a finding, a weak point of the published results, or a weak point that is a finding.
 *
 * @param finding one that is known here
 */
public record Ground(String cycle, String unit, Optional<UUID> finding, Optional<WeakPoint> weakPoint) {
    public static Ground of(String cycle, String unit, UUID finding) {
        return new Ground(cycle, unit, Optional.of(finding), Optional.empty());
    }

    /** @param finding the one that it names, if it is known here */
    public static Ground of(WeakPoint weakPoint, Optional<UUID> finding) {
        return new Ground(weakPoint.cycle(), weakPoint.unit(), finding, Optional.of(weakPoint));
    }
}
