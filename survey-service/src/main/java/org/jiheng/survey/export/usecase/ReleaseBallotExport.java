package org.jiheng.survey.export.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.export.UnknownBallotExport;
import org.jiheng.survey.export.persistence.BallotExports;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.usecase.Acts;

/** A second auditor lets a wave's rows go; that they can be made is found out now and not when they are fetched. */
@ApplicationScoped
public class ReleaseBallotExport {
    private final PermittedCycles permitted;
    private final BallotExports exports;
    private final ReleasedRows rows;
    private final Acts acts;
    private final Audit audit;

    ReleaseBallotExport(PermittedCycles permitted, BallotExports exports, ReleasedRows rows, Acts acts, Audit audit) {
        this.permitted = permitted;
        this.exports = exports;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
    }

    @Transactional
    public BallotExport release(String cycleCode, String code, UUID id, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.RELEASE_BALLOT_EXPORT);
        BallotExport asked =
                exports.hold(new WaveId(cycleCode, code), id).orElseThrow(() -> new UnknownBallotExport(id));
        BallotExport released = asked.release(acts.of(cycle, occurredOn));
        rows.of(cycle, code);
        exports.release(released);
        audit.changed(ExportChange.subject(released), ExportChange.of(asked), ExportChange.of(released));
        return released;
    }
}
