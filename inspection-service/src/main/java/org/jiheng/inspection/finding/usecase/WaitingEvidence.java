package org.jiheng.inspection.finding.usecase;

import java.util.UUID;

/** Evidence that arrived before its finding. */
public interface WaitingEvidence {
    /** How many files of a person wait for findings of the cycle. */
    long of(String cycle, String person);

    /** Whether any waits for this finding that is not the person's own, of this cycle. */
    boolean isOthers(String cycle, UUID finding, String person);
}
