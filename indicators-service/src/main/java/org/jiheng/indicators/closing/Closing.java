package org.jiheng.indicators.closing;

import java.util.Optional;

/**
 * What a source says that it ended a cycle with.
 *
 * @param cycleRevision of the cycle's standing under which the source said so
 * @param subjects how many it published
 * @param digest over those subjects and their revisions
 * @param openCases how many are not decided yet
 * @param stuck subjects that the source itself could not take
 * @param sealsValid empty of a source that keeps no seals
 * @param ledgerValid empty of a source that keeps no ledger
 */
public record Closing(
        Source source,
        long cycleRevision,
        long subjects,
        String digest,
        long openCases,
        long stuck,
        Optional<Boolean> sealsValid,
        Optional<Boolean> ledgerValid,
        Optional<String> ledgerHead) {}
