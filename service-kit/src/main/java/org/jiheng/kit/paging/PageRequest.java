package org.jiheng.kit.paging;

import java.util.List;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A list's {@code @BeanParam}. */
public class PageRequest {
    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    int size;

    @QueryParam("sort")
    @Parameter(description = "A field of the list, or -field for the other way round")
    String sort;

    /**
     * @param sortable the fields that the list can be sorted by; the first is the order it has unasked
     * @throws UnknownSort (422) for any other
     */
    public Page page(String... sortable) {
        return new Page(page, size, sort(List.of(sortable)));
    }

    private Sort sort(List<String> sortable) {
        if (sort == null || sort.isEmpty()) {
            return new Sort(sortable.get(0), false);
        }
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!sortable.contains(field)) {
            throw new UnknownSort(sortable);
        }
        return new Sort(field, descending);
    }
}
