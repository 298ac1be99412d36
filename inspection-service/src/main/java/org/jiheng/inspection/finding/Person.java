package org.jiheng.inspection.finding;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param id issuer and subject
 * @param unit the unit the person belongs to, if any of those evaluated
 */
public record Person(String id, Optional<String> unit) {
    /** An inspector has no say in the own unit's findings. */
    void mustNotBelongTo(String inspected) {
        if (unit.filter(inspected::equals).isPresent()) {
            throw new OwnUnit(inspected);
        }
    }

    /** A unit answers for itself only. */
    void mustBelongTo(String inspected) {
        if (unit.filter(inspected::equals).isEmpty()) {
            throw new OtherUnit(inspected);
        }
    }
}
