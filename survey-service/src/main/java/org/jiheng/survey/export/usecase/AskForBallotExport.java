package org.jiheng.survey.export.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.export.ExportPending;
import org.jiheng.survey.export.persistence.BallotExports;
import org.jiheng.survey.figure.usecase.ReleasedWaves;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.usecase.Acts;

/** An auditor asks for a wave as rows and says why. */
@ApplicationScoped
public class AskForBallotExport {
    private final PermittedCycles permitted;
    private final ReleasedWaves released;
    private final BallotExports exports;
    private final Acts acts;
    private final Audit audit;

    AskForBallotExport(
            PermittedCycles permitted, ReleasedWaves released, BallotExports exports, Acts acts, Audit audit) {
        this.permitted = permitted;
        this.released = released;
        this.exports = exports;
        this.acts = acts;
        this.audit = audit;
    }

    @Transactional
    public BallotExport ask(String cycleCode, String code, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.ASK_FOR_BALLOT_EXPORT);
        WaveId wave = released.get(cycle, code).id();
        BallotExport asked = BallotExport.asked(UUID.randomUUID(), wave, reason, acts.of(cycle, occurredOn));
        if (!exports.add(asked)) {
            throw new ExportPending(wave);
        }
        audit.changed(ExportChange.subject(asked), null, ExportChange.of(asked), reason);
        return asked;
    }
}
