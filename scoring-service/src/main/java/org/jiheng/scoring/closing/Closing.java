package org.jiheng.scoring.closing;

import java.util.Optional;

/**
 * 关账: what a source said of its part of a cycle when that was closed.
 *
 * @param cycleRevision of the cycle's standing under which it was made; it holds under no other
 * @param published what the source published of the cycle
 * @param openCases its cases that are not decided yet
 * @param stuck subjects of the cycle that the source itself could not take
 * @param sealsValid empty where the source keeps no seals
 * @param ledgerValid empty where it keeps no ledger
 * @param ledgerHead empty where it keeps none, or an empty one
 */
public record Closing(
        Source source,
        long cycleRevision,
        Inventory published,
        long openCases,
        long stuck,
        Optional<Boolean> sealsValid,
        Optional<Boolean> ledgerValid,
        Optional<String> ledgerHead) {}
