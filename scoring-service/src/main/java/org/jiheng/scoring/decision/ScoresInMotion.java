package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** Nothing is decided on figures that are being read again, or are others than those proposed on. */
public final class ScoresInMotion extends Refusal {
    public ScoresInMotion(String cycle) {
        super(Kind.CONFLICT, "scores-in-motion", cycle);
    }
}
