package org.jiheng.scoring.cycle;

import java.util.List;

/**
 * An evaluation cycle as far as readers of scores need it.
 *
 * @param tiers codes in order of publication
 */
public record Cycle(String code, List<String> tiers) {
    public Cycle {
        tiers = List.copyOf(tiers);
    }
}
