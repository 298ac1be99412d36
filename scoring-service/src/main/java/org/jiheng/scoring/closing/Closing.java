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
 * @param ledgerEntries up to that head, which has their number in it; empty also of an older closing
 * @param heldFor of indicators: version of the result for which it reopens the cycle no more until that is released
 */
public record Closing(
        Source source,
        long cycleRevision,
        Inventory published,
        long openCases,
        long stuck,
        Optional<Boolean> sealsValid,
        Optional<Boolean> ledgerValid,
        Optional<String> ledgerHead,
        Optional<Long> ledgerEntries,
        Optional<Integer> heldFor) {
    /** All but {@link #heldFor}, which follows a result and is nothing that one is made of, and what the ledger's head says already. */
    public String line() {
        return String.join(
                        "\t",
                        "closing",
                        source.name(),
                        Long.toString(cycleRevision),
                        Long.toString(published.subjects()),
                        published.digest(),
                        Long.toString(openCases),
                        Long.toString(stuck),
                        said(sealsValid),
                        said(ledgerValid),
                        said(ledgerHead))
                + "\n";
    }

    private static String said(Optional<?> verdict) {
        return verdict.map(Object::toString).orElse("");
    }
}
