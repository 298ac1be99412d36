package org.jiheng.scoring.closing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Heads under which the standings that are held were sent. A ledger only grows: each of them is where the closing's ledger ended
 * once, or somebody has changed it since.
 */
public record KeptHeads(List<LedgerHead> heads) {
    public KeptHeads {
        heads = List.copyOf(heads);
    }

    public boolean areNone() {
        return heads.isEmpty();
    }

    /**
     * The longest of those that do not fit a ledger ending with this hash. Of earlier entries the closing says no hash: there two
     * heads contradict each other, or nothing can be told.
     *
     * @param entries how many that ledger has; an older closing does not say, and then one of these heads may
     */
    public Optional<LedgerHead> astray(String hash, Optional<Long> entries) {
        Optional<Long> end = entries.or(() -> heads.stream()
                .filter(head -> head.hash().equals(hash))
                .map(LedgerHead::entries)
                .max(Comparator.naturalOrder()));
        return heads.stream()
                .filter(head -> !fits(head, hash, end) || isContradicted(head, heads))
                .max(Comparator.comparingLong(LedgerHead::entries).thenComparing(LedgerHead::hash));
    }

    private static boolean fits(LedgerHead head, String hash, Optional<Long> end) {
        boolean isLast = head.hash().equals(hash);
        return head.entries() > 0
                && end.map(last -> isLast ? head.entries() == last : head.entries() < last)
                        .orElse(true);
    }

    private static boolean isContradicted(LedgerHead head, Collection<LedgerHead> heads) {
        return heads.stream()
                .anyMatch(other ->
                        other.entries() == head.entries() && !other.hash().equals(head.hash()));
    }
}
