package org.jiheng.localstack.evaluationpackage;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a package's author mends it in one go. */
final class Faults {
    private final List<PackageFault> all = new ArrayList<>();

    void in(String file, String rule, Object... arguments) {
        at(file, 0, "", rule, arguments);
    }

    void at(String file, int line, String column, String rule, Object... arguments) {
        all.add(new PackageFault(file, line, column, rule, List.of(arguments)));
    }

    int count() {
        return all.size();
    }

    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new BrokenPackage(all);
        }
    }
}
