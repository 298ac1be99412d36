package org.jiheng.indicators.responsibility;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A name is bound to somebody who can sign in here. */
public final class IssuerNotKnown extends Refusal {
    public static final RowRule RULE = new RowRule("issuer-not-known", IssuerNotKnown::new);

    IssuerNotKnown(List<Fault> faults) {
        super(Kind.INVALID, "issuer-not-known", faults, faults.size());
    }
}
