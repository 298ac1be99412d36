package org.jiheng.inspection.catalogue;

import java.util.List;
import java.util.Optional;

/** The catalogues of all cycles. */
public interface Catalogues {
    /** Nobody else proposes or approves in the cycle until the transaction ends. */
    void lock(String cycle);

    void add(CatalogueVersion version, List<CatalogueItem> items);

    /** Keeps that it was approved. */
    void keep(CatalogueVersion version);

    Optional<CatalogueVersion> find(String cycle, int number);

    /** The newest that is approved. */
    Optional<CatalogueVersion> inForce(String cycle);

    /** The number of the newest version, approved or not; 0 if there is none. */
    int newest(String cycle);

    /** In the order in which they were proposed. */
    List<CatalogueItem> items(String cycle, int number);

    Optional<CatalogueItem> item(String cycle, int number, String code);

    List<CatalogueVersion> page(String cycle, boolean newestFirst, int page, int size);

    long count(String cycle);
}
