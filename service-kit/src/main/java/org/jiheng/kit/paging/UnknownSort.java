package org.jiheng.kit.paging;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The list cannot be sorted by that. */
public class UnknownSort extends Refusal {
    UnknownSort(List<String> sortable) {
        super(Kind.INVALID, "invalid-values", List.of(new Fault("/sort", "unknown-sort", String.join(", ", sortable))));
    }
}
