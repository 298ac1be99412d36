package org.jiheng.inspection.deduction.document;

import java.util.HashMap;
import java.util.Map;

import org.jiheng.inspection.deduction.ChainedEntry;
import org.jiheng.inspection.deduction.SignedHead;

/** Goes along a cycle's chain from its first entry on and computes it again. */
public final class ChainWalk {
    private final Map<Long, String> hashes = new HashMap<>();
    private long number;
    private String hash;
    private boolean intact = true;

    public ChainWalk(String cycle) {
        hash = LedgerHash.genesis(cycle);
    }

    public void next(ChainedEntry entry) {
        number++;
        hash = LedgerHash.next(hash, entry.content());
        hashes.put(number, hash);
        intact = intact && entry.number() == number && hash.equals(entry.hash());
    }

    /** Whether every entry so far had the next number and the hash that follows from it and those before. */
    public boolean isIntact() {
        return intact;
    }

    /** Whether the chain, as far as it was gone along, has the head's hash where the head says. */
    public boolean passed(SignedHead head) {
        return head.hash().equals(hashes.get(head.entries()));
    }

    /** How many entries there were. */
    public long entries() {
        return number;
    }
}
