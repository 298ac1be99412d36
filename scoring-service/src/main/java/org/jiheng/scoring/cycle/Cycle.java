package org.jiheng.scoring.cycle;

import java.util.List;

/**
 * An evaluation cycle as far as readers of scores need it.
 *
 * @param jurisdiction whose cycle it is, {@code 350100} or a bureau's own {@code 350100/A15}
 * @param tiers codes in order of publication
 */
public record Cycle(String code, String jurisdiction, List<String> tiers) {
    public Cycle {
        tiers = List.copyOf(tiers);
    }
}
