package org.jiheng.survey.code.usecase;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.audit.Audit;
import org.jiheng.survey.wave.WaveId;

/** What the audit log keeps of access codes: numbers. */
@ApplicationScoped
class CodeAudit {
    private final Audit audit;

    CodeAudit(Audit audit) {
        this.audit = audit;
    }

    void issued(WaveId wave, String group, long issue, int codes) {
        audit.changed(subject(wave), null, Map.of("group", group, "issue", issue, "issued", codes));
    }

    void voided(WaveId wave, int codes, boolean answeredOnPaper, String reason) {
        audit.changed(subject(wave), null, Map.of("voided", codes, "answeredOnPaper", answeredOnPaper), reason);
    }

    void signed(WaveId wave, int closing) {
        audit.changed(subject(wave) + "/signature", null, Map.of("closing", closing));
    }

    private static String subject(WaveId wave) {
        return wave.cycle() + "/waves/" + wave.wave() + "/access-codes";
    }
}
