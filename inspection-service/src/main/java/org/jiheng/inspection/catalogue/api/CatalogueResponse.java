package org.jiheng.inspection.catalogue.api;

import java.util.List;

import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.catalogue.usecase.ReadCatalogue;

/** A version of a catalogue with its items. */
record CatalogueResponse(CatalogueVersionResponse version, List<ItemResponse> items) {
    /** @param maxPoints the same as minPoints where the item costs exactly so much */
    record ItemResponse(
            String code, String area, String description, String minPoints, String maxPoints, String clause) {
        static ItemResponse of(CatalogueItem item) {
            return new ItemResponse(
                    item.code(),
                    item.area(),
                    item.description(),
                    item.least().toString(),
                    item.most().toString(),
                    item.clause().orElse(null));
        }
    }

    static CatalogueResponse of(ReadCatalogue.Whole whole) {
        return new CatalogueResponse(
                CatalogueVersionResponse.of(whole.version()),
                whole.items().stream().map(ItemResponse::of).toList());
    }
}
