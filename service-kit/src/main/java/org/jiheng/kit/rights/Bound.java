package org.jiheng.kit.rights;

import java.util.Optional;

import org.jiheng.kit.identity.Claims;

/**
 * What must hold between a claim of the caller and the row's attribute of that name.
 *
 * @param problem type of the refusal when it does not hold; its words stand in the messages as {@code <problem>.title},
 *     {@code <problem>.detail} (no arguments) and, for rows of a batch, {@code fault.<problem>}
 */
public record Bound(String claim, boolean same, String problem) {
    public static final Bound OWN_JURISDICTION = same(Claims.JURISDICTION, "not-your-jurisdiction");
    public static final Bound OWN_UNIT = same(Claims.UNIT, "not-your-unit");
    public static final Bound NOT_OWN_UNIT = other(Claims.UNIT, "own-unit");

    /** The claim is there and is exactly the row's: {@code 350100} is not {@code 350100/A15}. */
    public static Bound same(String claim, String problem) {
        return new Bound(claim, true, problem);
    }

    /** The claim is not there or differs from the row's. */
    public static Bound other(String claim, String problem) {
        return new Bound(claim, false, problem);
    }

    boolean holds(Row row, Optional<String> callers) {
        return same == callers.equals(Optional.of(row.get(claim)));
    }
}
