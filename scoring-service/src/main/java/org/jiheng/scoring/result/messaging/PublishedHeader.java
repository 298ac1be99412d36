package org.jiheng.scoring.result.messaging;

import org.jiheng.scoring.result.PublishedResult;

/** What topic {@code jiheng.published-results.v1} says of a version. */
public record PublishedHeader(
        String cycle, int version, String publishedAt, String schemeRevision, String digest, int units) {
    public static PublishedHeader of(PublishedResult result) {
        return new PublishedHeader(
                result.cycle(),
                result.version(),
                result.publishedAt().toString(),
                Long.toString(result.schemeRevision()),
                result.digest(),
                result.rows().size());
    }
}
