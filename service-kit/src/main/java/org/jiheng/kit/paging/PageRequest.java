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
     * @param sortable the fields that the list can be sorted by; the first, or -first, is the order it has unasked
     * @throws UnknownSort (422) for any other
     */
    public Page page(String... sortable) {
        return new Page(page, size, sort(List.of(sortable)));
    }

    private Sort sort(List<String> sortable) {
        Sort unasked = Sort.parse(sortable.get(0));
        if (sort == null || sort.isEmpty()) {
            return unasked;
        }
        List<String> fields = sortable.stream().map(f -> Sort.parse(f).field()).toList();
        Sort asked = Sort.parse(sort);
        if (!fields.contains(asked.field())) {
            throw new UnknownSort(fields);
        }
        return asked;
    }
}
