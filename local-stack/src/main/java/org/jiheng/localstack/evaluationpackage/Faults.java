package org.jiheng.localstack.evaluationpackage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that a package's author mends it in one go. */
final class Faults {
    private final Set<PackageFault> all = new LinkedHashSet<>();

    void in(String file, String rule, Object... arguments) {
        at(file, 0, "", rule, arguments);
    }

    void at(String file, int line, String column, String rule, Object... arguments) {
        add(new PackageFault(file, line, column, rule, List.of(arguments)));
    }

    void add(PackageFault fault) {
        all.add(fault);
    }

    /** Whether anything is wrong at that place of a file as a whole. */
    boolean has(String file, String place) {
        return all.stream()
                .anyMatch(fault -> fault.file().equals(file) && fault.column().equals(place));
    }

    int count() {
        return all.size();
    }

    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new BrokenPackage(List.copyOf(all));
        }
    }
}
