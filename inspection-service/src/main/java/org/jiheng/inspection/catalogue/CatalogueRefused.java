package org.jiheng.inspection.catalogue;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Items do not fit the scheme, or each other. */
public final class CatalogueRefused extends Refusal {
    public CatalogueRefused(List<Fault> faults) {
        super(Kind.INVALID, "catalogue-refused", faults);
    }
}
