package org.jiheng.inspection.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * A state of a cycle's whole catalogue. It is proposed by one person and in force once another approved it; the newest that is
 * approved counts, and none is ever changed.
 */
public record CatalogueVersion(String cycle, int number, Act proposed, Optional<Act> approved) {
    /** @param person issuer and subject */
    public record Act(String person, Instant recordedAt) {}

    /** @param newest the number of the newest version */
    public CatalogueVersion approve(Act act, int newest) {
        if (approved.isPresent()) {
            throw new CatalogueApprovedAlready(number);
        }
        if (number < newest) {
            throw new CatalogueSuperseded(number, newest);
        }
        if (act.person().equals(proposed.person())) {
            throw new CatalogueByTheSamePerson();
        }
        return new CatalogueVersion(cycle, number, proposed, Optional.of(act));
    }

    public String state() {
        return approved.isPresent() ? "APPROVED" : "PROPOSED";
    }
}
