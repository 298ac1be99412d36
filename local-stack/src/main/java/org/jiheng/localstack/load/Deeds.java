package org.jiheng.localstack.load;

import java.util.concurrent.atomic.AtomicInteger;

/** How much of a load was done now, and how much an earlier one had done. */
public final class Deeds {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();

    void count(boolean doneBefore) {
        (doneBefore ? before : now).incrementAndGet();
    }

    /** Whether an earlier load had begun. */
    public boolean goOn() {
        return before.get() > 0;
    }

    /** Whether an earlier load had done everything. */
    public boolean wereAllDone() {
        return goOn() && now.get() == 0;
    }
}
