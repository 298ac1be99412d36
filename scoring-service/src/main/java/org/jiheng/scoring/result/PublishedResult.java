package org.jiheng.scoring.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A result that was published; nothing of it ever changes.
 *
 * @param version versions count every freeze of a cycle, so between two published ones a number may be missing
 * @param corrects the published version that this one replaces
 * @param digest SHA-256 of the frozen document, lower-case hexadecimal
 * @param schemeRevision of the cycle's standing whose scheme decided
 * @param scheme that scheme, as JSON
 * @param rows tiers in the scheme's order, then rank, then unit code
 */
public record PublishedResult(
        String cycle,
        int version,
        Optional<Integer> corrects,
        Instant publishedAt,
        String digest,
        long schemeRevision,
        String scheme,
        List<ResultRow> rows) {
    public PublishedResult {
        rows = List.copyOf(rows);
    }
}
