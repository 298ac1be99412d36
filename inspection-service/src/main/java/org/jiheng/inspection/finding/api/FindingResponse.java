package org.jiheng.inspection.finding.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.MeasuredBy;
import org.jiheng.inspection.finding.Move;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.finding.Repeat;
import org.jiheng.inspection.finding.usecase.ReadFindings;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.visit.VisitKind;

/**
 * A finding and its acts. Who acted is not said: whoever went on a covert visit stays unknown to those visited.
 *
 * @param visit how it was found; missing where nobody went
 * @param areaSaid the alias by which the area was named, if it was not by its code
 * @param visitId the visit on which it was made, if it is written down here
 * @param measuredBy the item of the catalogue that its points were taken from, and the version in which it stands
 * @param source the entry of the supervision ledger that led to it, if one did
 * @param complaint from which it came, if it came from one
 * @param repeat what it repeats: the unit was told before of something found in the same area
 * @param decidedPoints what an appeal left of the points, if it reduced them
 * @param deducted what comes off now, if anything does; every figure with 2 decimals
 */
record FindingResponse(
        UUID finding,
        String number,
        String unit,
        VisitKind visit,
        String area,
        String areaSaid,
        String points,
        String decidedPoints,
        String deducted,
        FindingState state,
        String description,
        UUID source,
        UUID complaint,
        Repeat repeat,
        UUID visitId,
        MeasuredBy measuredBy,
        List<ActResponse> acts) {
    /**
     * @param enteredBack whether deadlines go by {@code occurredOn} rather than by {@code recordedAt}
     * @param reason of an appeal and of its decision: said to whoever may read the appeal's file
     */
    record ActResponse(
            Move move, Instant recordedAt, LocalDate occurredOn, boolean enteredBack, String reason, String points) {
        static ActResponse of(Act act, boolean withAppeal) {
            return new ActResponse(
                    act.move(),
                    act.dates().recordedAt(),
                    act.dates().occurredOn(),
                    act.dates().enteredBack(),
                    act.reason()
                            .filter(given -> withAppeal || !act.move().isOfAnAppeal())
                            .orElse(null),
                    act.points().map(Points::toString).orElse(null));
        }
    }

    static FindingResponse of(ReadFindings.Detailed detailed) {
        Finding finding = detailed.finding();
        Particulars particulars = finding.particulars();
        return new FindingResponse(
                finding.id(),
                particulars.number().orElse(null),
                particulars.unit(),
                particulars.visit().orElse(null),
                particulars.area(),
                particulars.areaSaid().orElse(null),
                finding.points().toString(),
                finding.decidedPoints().map(Points::toString).orElse(null),
                finding.deducted().map(Points::toString).orElse(null),
                finding.state(),
                particulars.description(),
                particulars.source().orElse(null),
                particulars.complaint().orElse(null),
                detailed.repeat().orElse(null),
                particulars.visitId().orElse(null),
                particulars.measuredBy().orElse(null),
                finding.acts().stream()
                        .map(act -> ActResponse.of(act, detailed.withAppeal()))
                        .toList());
    }
}
