package org.jiheng.localstack.load;

/** Somebody who acts: a role, a name, and where the role needs one a unit or the office that assesses. */
public record Person(String role, String name, String unit, String assessor) {

    static Person of(String role, String name) {
        return new Person(role, name, null, null);
    }

    static Person ofUnit(String role, String unit) {
        return new Person(role, role + "-" + unit, unit, null);
    }

    static Person assessor(String office) {
        return new Person("assessor", "assessor-" + office, null, office);
    }
}
