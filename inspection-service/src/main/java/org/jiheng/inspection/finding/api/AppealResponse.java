package org.jiheng.inspection.finding.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.finding.usecase.ReadAppeal;
import org.jiheng.inspection.points.Points;

/**
 * The file of an appeal, the same for both sides. Who acted is not said: whoever went on a covert visit stays unknown to those visited.
 *
 * @param points those found, which stay off until the decision
 * @param lastAppealDay by the scheme's working days
 * @param grounds what the unit says
 * @param inspectorsEvidence what the inspectors show of the finding
 * @param unitsEvidence what the unit shows with its appeal
 * @param missingEvidence files that the unit said will come with it and that have not
 * @param waitsUntil the last day on which a decision waits for these; missing where none does
 * @param decision missing until there is one
 */
record AppealResponse(
        UUID finding,
        String number,
        String unit,
        String area,
        String description,
        String points,
        FindingState state,
        DayResponse notified,
        LocalDate lastAppealDay,
        DayResponse appealed,
        String grounds,
        List<FileResponse> inspectorsEvidence,
        List<FileResponse> unitsEvidence,
        List<UUID> missingEvidence,
        LocalDate waitsUntil,
        DecisionResponse decision) {
    /** Below {@code …/evidence} of the finding, or of the appeal. */
    record FileResponse(UUID file, String name, String type, long size, String sha256, Instant recordedAt) {
        static FileResponse of(EvidenceFile file) {
            return new FileResponse(
                    file.id(), file.name(), file.type().mediaType(), file.size(), file.sha256(), file.recordedAt());
        }
    }

    record DayResponse(Instant recordedAt, LocalDate occurredOn, boolean enteredBack) {
        static DayResponse of(Act act) {
            return new DayResponse(
                    act.dates().recordedAt(),
                    act.dates().occurredOn(),
                    act.dates().enteredBack());
        }
    }

    /** @param points what is left, if the decision reduced them */
    record DecisionResponse(FindingState decision, String points, String reason, DayResponse decided) {}

    static AppealResponse of(ReadAppeal.AppealFile file) {
        Particulars particulars = file.finding().particulars();
        return new AppealResponse(
                file.finding().id(),
                particulars.number().orElse(null),
                particulars.unit(),
                particulars.area(),
                particulars.description(),
                file.finding().points().toString(),
                file.finding().state(),
                DayResponse.of(file.notice()),
                file.lastDay(),
                DayResponse.of(file.appeal()),
                file.appeal().reason().orElseThrow(),
                file.found().stream().map(FileResponse::of).toList(),
                file.shown().stream().map(FileResponse::of).toList(),
                file.outstanding(),
                file.waitsUntil().orElse(null),
                file.decision().map(act -> decision(file, act)).orElse(null));
    }

    private static DecisionResponse decision(ReadAppeal.AppealFile file, Act act) {
        return new DecisionResponse(
                file.finding().state(),
                act.points().map(Points::toString).orElse(null),
                act.reason().orElseThrow(),
                DayResponse.of(act));
    }
}
