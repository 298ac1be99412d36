package org.jiheng.inspection.catalogue;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such version of the catalogue, or none in force. */
public final class CatalogueUnknown extends Refusal {
    public CatalogueUnknown() {
        super(Kind.NOT_FOUND, "catalogue-unknown");
    }
}
