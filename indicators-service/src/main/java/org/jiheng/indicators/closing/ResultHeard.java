package org.jiheng.indicators.closing;

/**
 * What scoring says of a cycle's latest result.
 *
 * @param cycleRevision of the cycle's standing that it was frozen under
 * @param state as scoring calls it
 */
public record ResultHeard(long cycleRevision, int version, String state) {
    private static final String RELEASED = "PROVISIONAL";

    /** Whether it keeps the cycle from being reopened. */
    public boolean stands() {
        return !state.equals(RELEASED);
    }
}
