package org.jiheng.scoring.result;

import java.util.List;
import java.util.Map;

/**
 * A frozen document in its parts: what went in and what came out, each entry canonical JSON.
 *
 * @param entries by section, in the document's order
 * @param digest SHA-256 of the whole, lower-case hexadecimal
 */
public record FrozenResult(Map<Section, List<String>> entries, String digest) {
    /** The lists of which the document consists, in its order. */
    public enum Section {
        CLOSINGS,
        DECISIONS,
        ROWS,
        STANDINGS
    }
}
