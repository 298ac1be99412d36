package org.jiheng.inspection.catalogue;

import org.jiheng.kit.refusal.Refusal;

/** Whoever proposed a version does not approve it. */
public final class CatalogueByTheSamePerson extends Refusal {
    CatalogueByTheSamePerson() {
        super(Kind.FORBIDDEN, "catalogue-by-the-same-person");
    }
}
