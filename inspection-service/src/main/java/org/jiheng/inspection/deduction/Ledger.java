package org.jiheng.inspection.deduction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledgers of all cycles. They only grow. */
public interface Ledger {
    /** Where a chain ends. */
    record End(long number, String hash) {}

    /** A finding that takes points off, or did, of which there is no entry. */
    record Missing(String cycle, UUID finding) {}

    /** Some rows of a list in the order of its numbers. */
    record Part(boolean newestFirst, long skipped, int most) {}

    /** Nobody else appends to the cycle's ledger until the transaction ends. To be taken after all other locks. */
    void lock(String cycle);

    /** Empty if there is no entry yet. */
    Optional<End> end(String cycle);

    /** The entries of these findings, by number. */
    List<LedgerEntry> ofFindings(String cycle, Collection<UUID> findings);

    /** A part of a unit's entries, in order. */
    List<LedgerEntry> ofUnit(String cycle, String unit, Part part);

    long countOfUnit(String cycle, String unit);

    void add(List<ChainedEntry> entries);

    void add(SignedHead head);

    /** The entries numbered so, as stored. */
    List<ChainedEntry> between(String cycle, long from, long to);

    /** Codes of the units that have an entry. */
    List<String> units(String cycle);

    /** A part of the signed heads, in order. */
    List<SignedHead> heads(String cycle, Part part);

    long countHeads(String cycle);

    /** Those of so many entries, in order. */
    List<SignedHead> headsBetween(String cycle, long from, long to);

    /** How many entries there are, whatever their numbers. */
    long count(String cycle);

    /** The head of so many entries that was signed last. */
    Optional<SignedHead> head(String cycle, long entries);

    /** The head that was signed when the unit's newest entry was added; empty if it has none. */
    Optional<SignedHead> headOf(String cycle, String unit);

    /** Cycles whose last entry has no head signed with this key. */
    List<String> withoutHeadOf(String keyId);

    List<Missing> missing();

    /** How many of a cycle's findings take off another figure than the ledger says. */
    long contradicted(String cycle);
}
