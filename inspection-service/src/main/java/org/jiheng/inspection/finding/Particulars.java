package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.visit.VisitKind;

/**
 * What was found, and where: written once.
 *
 * @param number the inspectors' own number, unique within the cycle
 * @param visit how it was found; empty where nobody went: it came from a complaint or an entry alone
 * @param area code of one of the scheme's areas; of what is being recorded, as it was said
 * @param source entry of a supervision ledger (督查台账) that led to it (§五(三)); kept elsewhere, so that nothing is known of it here
 * @param complaint by a citizen, about the same unit, from which it came
 * @param expectedEvidence files that will come, or have come already
 * @param visitId the visit on which it was made, if it is written down here
 * @param areaSaid the alias by which the area was named, if it was not by its code
 * @param measuredBy what its points were taken from, if they were not given by hand
 */
public record Particulars(
        String cycle,
        String unit,
        Optional<String> number,
        Optional<VisitKind> visit,
        String area,
        String description,
        Optional<UUID> source,
        Optional<UUID> complaint,
        List<UUID> expectedEvidence,
        Optional<UUID> visitId,
        Optional<String> areaSaid,
        Optional<MeasuredBy> measuredBy) {
    public Particulars {
        expectedEvidence = List.copyOf(expectedEvidence);
    }

    /** The same, with its area by code, and with what its points were taken from. */
    public Particulars in(NamedArea named, Optional<MeasuredBy> measure) {
        return new Particulars(
                cycle,
                unit,
                number,
                visit,
                named.code(),
                description,
                source,
                complaint,
                expectedEvidence,
                visitId,
                named.said(),
                measure);
    }
}
