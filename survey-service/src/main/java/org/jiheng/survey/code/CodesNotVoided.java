package org.jiheng.survey.code;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Some of the codes cannot be voided, so none of them is; each is named by its position. */
public final class CodesNotVoided extends Refusal {
    public CodesNotVoided(List<Fault> faults, int codes) {
        super(Kind.INVALID, "codes-not-voided", faults, faults.size(), codes);
    }

    @Override
    public int faultsNamed() {
        return 1_000;
    }
}
