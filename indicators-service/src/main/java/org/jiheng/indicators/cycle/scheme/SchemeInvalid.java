package org.jiheng.indicators.cycle.scheme;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The scheme breaks its schema or its rules; every fault is named. */
public final class SchemeInvalid extends Refusal {
    public SchemeInvalid(List<Fault> faults) {
        super(Kind.INVALID, "scheme-invalid", faults, faults.size());
    }
}
