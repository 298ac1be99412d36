package org.jiheng.inspection.catalogue;

import org.jiheng.kit.refusal.Refusal;

/** A version is approved once. */
public final class CatalogueApprovedAlready extends Refusal {
    CatalogueApprovedAlready(int version) {
        super(Kind.CONFLICT, "catalogue-approved-already", version);
    }
}
