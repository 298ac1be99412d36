package org.jiheng.localstack.load;

import java.util.List;

/** Somebody who acts: roles, a name, and where the role needs one a unit or the office that assesses. */
public record Person(List<String> roles, String name, String unit, String assessor) {
    // a package holds acts of days gone by: whoever enters them needs the right to
    private static final String ENTERS_BACK = "integration";

    /** @param name null: named after the first role */
    public static Person of(List<String> roles, String name, String unit, String assessor) {
        return new Person(roles, name == null ? roles.get(0) : name, unit, assessor);
    }

    /** An auditor. */
    public static Person reader() {
        return new Person(List.of("auditor"), "reader", null, null);
    }

    static Person of(String role, String name) {
        return new Person(List.of(role, ENTERS_BACK), name, null, null);
    }

    static Person ofUnit(String role, String unit) {
        return new Person(List.of(role, ENTERS_BACK), role + "-" + unit, unit, null);
    }

    static Person assessor(String office) {
        return new Person(List.of("assessor", ENTERS_BACK), "assessor-" + office, null, office);
    }
}
