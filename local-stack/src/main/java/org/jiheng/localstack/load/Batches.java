package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.List;

/** Splits what an API takes in batches. */
final class Batches {
    private Batches() {}

    static <T> List<List<T>> of(List<T> rows, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            batches.add(rows.subList(from, Math.min(from + size, rows.size())));
        }
        return batches;
    }
}
