package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found, and where: written once.
 *
 * @param number the inspectors' own number, unique within the cycle
 * @param area code of one of the scheme's areas
 * @param source entry of a supervision ledger (督查台账) that led to it (§五(三)); kept elsewhere, so that nothing is known of it here
 * @param complaint by a citizen, about the same unit, from which it came
 * @param expectedEvidence files that will come, or have come already
 */
public record Particulars(
        String cycle,
        String unit,
        Optional<String> number,
        Visit visit,
        String area,
        String description,
        Optional<UUID> source,
        Optional<UUID> complaint,
        List<UUID> expectedEvidence) {
    public Particulars {
        expectedEvidence = List.copyOf(expectedEvidence);
    }
}
