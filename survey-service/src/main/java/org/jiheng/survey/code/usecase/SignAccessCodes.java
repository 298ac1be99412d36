package org.jiheng.survey.code.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.code.CloserCannotSign;
import org.jiheng.survey.code.CodesSigned;
import org.jiheng.survey.code.NoCodesToSign;
import org.jiheng.survey.code.persistence.CodeCountRows;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.Acts;

/** An auditor signs how many codes were issued, spent and void at the close. */
@ApplicationScoped
public class SignAccessCodes {
    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final CodeCountRows rows;
    private final Acts acts;
    private final CodeAudit audit;

    SignAccessCodes(PermittedCycles permitted, PanacheWaves waves, CodeCountRows rows, Acts acts, CodeAudit audit) {
        this.permitted = permitted;
        this.waves = waves;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
    }

    /** @throws CloserCannotSign unless somebody else closed the wave */
    @Transactional
    public void sign(String cycleCode, String code, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.SIGN_ACCESS_CODES);
        TalliedWave wave = waves.holdForUpdate(cycle, code).requireTallied();
        if (rows.counts(wave.id(), wave.closing()).isEmpty()) {
            throw new NoCodesToSign(wave.id());
        }
        if (rows.isSigned(wave.id(), wave.closing())) {
            throw new CodesSigned(wave.id());
        }
        Act act = acts.of(cycle, occurredOn);
        if (act.actor().equals(wave.closed().actor())) {
            throw new CloserCannotSign();
        }
        rows.sign(wave.id(), wave.closing(), wave.closed().actor(), act);
        audit.signed(wave.id(), wave.closing());
    }
}
