package org.jiheng.indicators.supervision;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.plan.Indicator;

/** One matter in the ledger, as it was supervised; written once. */
public final class SupervisionEntry {
    private final UUID id;
    private final Indicator.Key indicator;
    private final Supervised supervised;
    private final Optional<UUID> reverses;
    private final boolean reversed;

    private SupervisionEntry(
            UUID id, Indicator.Key indicator, Supervised supervised, Optional<UUID> reverses, boolean reversed) {
        this.id = id;
        this.indicator = indicator;
        this.supervised = supervised;
        this.reverses = reverses;
        this.reversed = reversed;
    }

    public static SupervisionEntry entered(UUID id, Indicator.Key indicator, Supervised supervised) {
        return new SupervisionEntry(id, indicator, supervised, Optional.empty(), false);
    }

    /** @param reversed whether another entry takes this one back */
    public static SupervisionEntry restored(
            UUID id, Indicator.Key indicator, Supervised supervised, Optional<UUID> reverses, boolean reversed) {
        return new SupervisionEntry(id, indicator, supervised, reverses, reversed);
    }

    /** The entry that takes this one back: the same matter and verdict, the change undone. It leads to no finding. */
    public SupervisionEntry reversedBy(UUID reversal, String reason) {
        if (reverses.isPresent()) {
            throw new ReversalCannotBeReversed(id);
        }
        if (reversed) {
            throw new EntryReversedBefore(id);
        }
        Supervised undone = new Supervised(
                supervised.matter(), supervised.verdict(), supervised.change().undone(), reason, false);
        return new SupervisionEntry(reversal, indicator, undone, Optional.of(id), false);
    }

    public UUID id() {
        return id;
    }

    public Indicator.Key indicator() {
        return indicator;
    }

    public Supervised supervised() {
        return supervised;
    }

    /** The entry that this one takes back. */
    public Optional<UUID> reverses() {
        return reverses;
    }

    public boolean isReversed() {
        return reversed;
    }
}
