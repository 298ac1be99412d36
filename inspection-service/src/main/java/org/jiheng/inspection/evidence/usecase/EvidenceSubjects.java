package org.jiheng.inspection.evidence.usecase;

import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.cycle.EvaluationCycle;

/**
 * A kind of thing that files may be evidence of. Its rights hold for its files; each method is called within a transaction
 * and refuses by throwing.
 */
public interface EvidenceSubjects {
    /** Capital letters and underscores, once for all kinds. */
    String kind();

    /**
     * Asks whether the caller may add to it, open or not.
     *
     * @return what the audit log calls it
     */
    String requireAdding(EvaluationCycle cycle, UUID subject);

    /** Asks whether more may come, also in the state in which the cycle is, and keeps it so until the transaction ends. */
    void mustBeOpen(EvaluationCycle cycle, UUID subject);

    /** Asks whether the caller may read it. */
    Reading requireReading(EvaluationCycle cycle, UUID subject);

    /**
     * How somebody reads it.
     *
     * @param withPeople whether the reader may know who added what
     * @param expected files that will come, as was said of them
     */
    record Reading(boolean withPeople, List<UUID> expected) {}
}
