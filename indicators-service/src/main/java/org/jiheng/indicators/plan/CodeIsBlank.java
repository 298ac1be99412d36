package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Blanks, of whatever width, are no code. */
public final class CodeIsBlank extends Refusal {
    public static final RowRule RULE = new RowRule("code-is-blank", CodeIsBlank::new);

    CodeIsBlank(List<Fault> faults) {
        super(Kind.INVALID, "code-is-blank", faults, faults.size());
    }
}
