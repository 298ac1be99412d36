package org.jiheng.localstack.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jiheng.localstack.terminal.Trouble;

/** Nothing in a ledger is changed: points come back by a further entry, which takes back one before it, all of it and once. */
final class Reversals {
    private final Map<Long, CanonicalEntry> shown = new HashMap<>();
    private final Set<Long> withheld = new HashSet<>();
    private final Set<Long> reversed = new HashSet<>();

    void withheld(long number) {
        withheld.add(number);
    }

    /** @throws Trouble if it takes back what it may not */
    void shown(CanonicalEntry entry) {
        if (entry.reverses() != 0 || !entry.kind().equals("DEDUCTION")) {
            CanonicalEntry taken = shown.get(entry.reverses());
            boolean fits = taken == null ? withheld.contains(entry.reverses()) : entry.takesBack(taken);
            if (!fits || !reversed.add(entry.reverses())) {
                throw new Trouble("ledger.wrong-reversal", entry.number(), entry.reverses());
            }
        }
        shown.put(entry.number(), entry);
    }
}
