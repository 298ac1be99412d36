package org.jiheng.inspection.catalogue.api;

import java.util.List;

import org.jiheng.inspection.catalogue.CatalogueVersion;
import org.jiheng.kit.paging.Paged;

/** A page of a catalogue's versions. */
record CatalogueVersionsResponse(List<CatalogueVersionResponse> versions, int page, int size, long total) {
    static CatalogueVersionsResponse of(Paged<CatalogueVersion> found) {
        return new CatalogueVersionsResponse(
                found.rows().stream().map(CatalogueVersionResponse::of).toList(),
                found.page().number(),
                found.page().size(),
                found.total());
    }
}
