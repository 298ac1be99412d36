package org.jiheng.inspection.side;

/** On which side of a unit somebody acts. */
public enum Side {
    /** Looks at it, or judges what it did. */
    INSPECTING("inspected-the-unit"),
    /** Accepts, appeals and mends in its name. */
    SPEAKING("spoke-for-the-unit");

    private final String refusal;

    Side(String refusal) {
        this.refusal = refusal;
    }

    public Side other() {
        return this == INSPECTING ? SPEAKING : INSPECTING;
    }

    /** What somebody is told who was on this side and now acts on the other. */
    String refusal() {
        return refusal;
    }
}
