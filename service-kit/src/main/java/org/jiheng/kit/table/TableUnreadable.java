package org.jiheng.kit.table;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What was sent is no table, or none that is read here. */
public final class TableUnreadable extends Refusal {
    TableUnreadable(String why, Object... arguments) {
        super(Kind.MALFORMED, "table-unreadable", List.of(new Fault("", why, arguments)));
    }
}
