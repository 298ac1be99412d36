package org.jiheng.scoring.result;

import java.util.Map;

/**
 * What the scheme of a published result is called, and its tiers.
 *
 * @param title of the evaluation, in Chinese
 * @param tiers names by code
 */
public record SchemeNames(String title, Map<String, String> tiers) {
    public SchemeNames {
        tiers = Map.copyOf(tiers);
    }

    /** The code itself where there is no name. */
    public String tier(String code) {
        return tiers.getOrDefault(code, code);
    }
}
