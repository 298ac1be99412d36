package org.jiheng.kit.rights;

import java.util.List;

/** A role that may do an act where all of its bounds hold. */
public record Grant(String role, List<Bound> bounds) {
    public Grant {
        bounds = List.copyOf(bounds);
    }

    public static Grant by(String role, Bound... bounds) {
        return new Grant(role, List.of(bounds));
    }

    /** The same for each of the roles. */
    public static Grant[] byEach(List<String> roles, Bound... bounds) {
        return roles.stream().map(role -> by(role, bounds)).toArray(Grant[]::new);
    }
}
