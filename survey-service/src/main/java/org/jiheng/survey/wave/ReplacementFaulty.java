package org.jiheng.survey.wave;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nobody is given a sheet who is not invited. */
public final class ReplacementFaulty extends Refusal {
    ReplacementFaulty(int sheets, int invited) {
        super(Kind.INVALID, "replacement-faulty", List.of(new Fault("/sheets", "sheets-above-quota", sheets, invited)));
    }
}
