package org.jiheng.inspection.catalogue.usecase;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.catalogue.CatalogueUnknown;
import org.jiheng.inspection.catalogue.CatalogueVersion;
import org.jiheng.inspection.catalogue.Catalogues;
import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** Reads a cycle's catalogue, in whatever state the cycle is. */
@ApplicationScoped
public class ReadCatalogue {
    /** A version with all its items. */
    public record Whole(CatalogueVersion version, List<CatalogueItem> items) {}

    private final EvaluationCycles cycles;
    private final Catalogues catalogues;
    private final Rights rights;

    ReadCatalogue(EvaluationCycles cycles, Catalogues catalogues, Rights rights) {
        this.cycles = cycles;
        this.catalogues = catalogues;
        this.rights = rights;
    }

    /** @param number of the version; the one in force if it is empty */
    @Transactional
    public Whole whole(String code, Optional<Integer> number) {
        mayRead(code);
        CatalogueVersion version = number.map(given -> catalogues.find(code, given))
                .orElseGet(() -> catalogues.inForce(code))
                .orElseThrow(CatalogueUnknown::new);
        return new Whole(version, catalogues.items(code, version.number()));
    }

    @Transactional
    public Paged<CatalogueVersion> versions(String code, Page page) {
        mayRead(code);
        return new Paged<>(
                catalogues.page(code, page.sort().descending(), page.number(), page.size()),
                page,
                catalogues.count(code));
    }

    private void mayRead(String code) {
        rights.require(
                InspectionAct.READ_CATALOGUE,
                cycles.find(code).orElseThrow(() -> new CycleUnknown(code)).row());
    }
}
