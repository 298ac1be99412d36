package org.jiheng.scoring.stream;

import java.util.Optional;

/** Which changes of a cycle somebody wants: all, those of a tier and its units, or those of one unit. */
public record Scope(Optional<String> tier, Optional<String> unit) {
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    boolean includes(Change change) {
        return tier.map(each -> each.equals(change.tier())
                                || change.formerTiers().contains(each))
                        .orElse(true)
                && unit.map(change.unit()::equals).orElse(true);
    }
}
