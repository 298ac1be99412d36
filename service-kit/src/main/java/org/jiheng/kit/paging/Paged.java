package org.jiheng.kit.paging;

import java.util.List;
import java.util.function.Function;

/** One page's rows, and how many rows there are on all pages together. */
public record Paged<T>(List<T> rows, Page page, long total) {
    public <R> Paged<R> map(Function<T, R> change) {
        return new Paged<>(rows.stream().map(change).toList(), page, total);
    }
}
