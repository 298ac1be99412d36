package org.jiheng.inspection.catalogue;

import org.jiheng.kit.refusal.Refusal;

/** A newer version was proposed since. */
public final class CatalogueSuperseded extends Refusal {
    CatalogueSuperseded(int version, int newest) {
        super(Kind.CONFLICT, "catalogue-superseded", version, newest);
    }
}
