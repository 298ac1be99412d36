package org.jiheng.kit.table;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A table beyond its bounds; where it was found to be so, reading it ended. */
public final class TableTooLarge extends Refusal {
    TableTooLarge(String which, Object... arguments) {
        super(Kind.TOO_LARGE, "table-too-large", List.of(new Fault("", which, arguments)));
    }
}
