package org.jiheng.kit.paging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which part of a list is asked for: the {@code number}th page (from 0) of {@code size} rows, in this order. */
public record Page(int number, int size, Sort sort) {
    public long offset() {
        return (long) number * size;
    }

    /** Takes this page from a whole list, for lists that are computed. {@code orders}: an order for each name of a sort. */
    public <T> Paged<T> of(List<T> all, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(sort.field());
        List<T> rows = all.stream()
                .sorted(sort.descending() ? order.reversed() : order)
                .skip(offset())
                .limit(size)
                .toList();
        return new Paged<>(rows, this, all.size());
    }
}
