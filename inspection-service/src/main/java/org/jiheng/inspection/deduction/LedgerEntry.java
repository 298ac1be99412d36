package org.jiheng.inspection.deduction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a cycle's ledger.
 *
 * @param number from 1, without a gap
 * @param id random, so that what a withheld entry says cannot be guessed from its digest
 * @param reverses number of the entry that this one takes back
 * @param postedAt when it came into the ledger; later than the act where a finding was made before there was a ledger
 */
public record LedgerEntry(
        String cycle, long number, UUID id, Posting posting, Optional<Long> reverses, Instant postedAt) {}
