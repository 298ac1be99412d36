package org.jiheng.scoring.decision.usecase;

import org.jiheng.scoring.decision.JudgedCycle;

/** Cycles as decisions see them; standings are read elsewhere. */
public interface JudgedCycles {
    /** Nothing of its scores changes, and nobody decides, until the transaction ends. */
    JudgedCycle hold(String cycle);

    /** Ranks the tier again under what is in force now. */
    void rank(String cycle, String tier);
}
