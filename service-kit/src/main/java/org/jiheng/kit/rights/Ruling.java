package org.jiheng.kit.rights;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a caller may do an act on a row: one of the caller's roles has it with every bound holding. Where none has, the
 * bound that failed is that of the role that came closest.
 */
record Ruling(Optional<Grant> granted, Optional<Bound> failed) {
    static Ruling on(Act act, Row row, Predicate<String> hasRole, Function<String, Optional<String>> claims) {
        Bound failed = null;
        int closest = -1;
        for (Grant grant : held(act, hasRole)) {
            int held = heldBounds(grant, row, claims);
            if (held == grant.bounds().size()) {
                return new Ruling(Optional.of(grant), Optional.empty());
            }
            if (held > closest) {
                closest = held;
                failed = grant.bounds().get(held);
            }
        }
        return new Ruling(Optional.empty(), Optional.ofNullable(failed));
    }

    static List<Grant> held(Act act, Predicate<String> hasRole) {
        return act.grants().stream().filter(grant -> hasRole.test(grant.role())).toList();
    }

    /** How many hold before the first that does not. */
    private static int heldBounds(Grant grant, Row row, Function<String, Optional<String>> claims) {
        int held = 0;
        while (held < grant.bounds().size()
                && grant.bounds()
                        .get(held)
                        .holds(row, claims.apply(grant.bounds().get(held).claim()))) {
            held++;
        }
        return held;
    }
}
