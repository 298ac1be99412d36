package org.jiheng.inspection.catalogue.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.catalogue.usecase.SaidItem;

/** A catalogue as a whole: what is not in it is not in the new version. */
record ProposeCatalogueRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ItemRequest> items) {
    /**
     * @param area code of one of the scheme's areas, or an alias
     * @param minPoints decimal text, 0 or more, at most 2 decimals
     * @param maxPoints as minPoints if it is missing: then the item costs exactly so much
     * @param clause where the plan, or a rule of the office, says so
     */
    record ItemRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String area,
            @NotBlank @Size(max = 1000) String description,
            @NotNull @Size(max = 40) String minPoints,
            @Size(max = 40) String maxPoints,
            @Size(max = 200) String clause) {
        SaidItem said() {
            return new SaidItem(
                    code, area, description, minPoints, Optional.ofNullable(maxPoints), Optional.ofNullable(clause));
        }
    }

    List<SaidItem> said() {
        return items.stream().map(ItemRequest::said).toList();
    }
}
