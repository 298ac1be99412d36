package org.jiheng.kit.audit;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** There is no such part of the log: it begins behind the log's end, or ends before it begins. */
public final class BeyondTheLog extends Refusal {
    private BeyondTheLog(Fault fault) {
        super(Kind.INVALID, "invalid-values", List.of(fault));
    }

    static BeyondTheLog begins(long lastPosition) {
        return new BeyondTheLog(new Fault("/fromPosition", "beyond-the-log", lastPosition));
    }

    static BeyondTheLog ends(long from) {
        return new BeyondTheLog(new Fault("/toPosition", "before-the-first", from));
    }
}
