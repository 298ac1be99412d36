package org.jiheng.localstack.evaluationpackage;

import java.util.List;

/** A package with faults: refused whole, every fault named. */
public final class BrokenPackage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<PackageFault> faults;

    public BrokenPackage(List<PackageFault> faults) {
        super(faults.size() + " faults: " + faults);
        this.faults = List.copyOf(faults);
    }

    public List<PackageFault> faults() {
        return faults;
    }
}
