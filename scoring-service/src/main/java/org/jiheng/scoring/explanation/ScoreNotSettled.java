package org.jiheng.scoring.explanation;

import org.jiheng.kit.refusal.Refusal;

/** The scores are being read again from the topics, and are not what the facts say. */
public final class ScoreNotSettled extends Refusal {
    public ScoreNotSettled(String cycle, String unit) {
        super(Kind.CONFLICT, "score-not-settled", cycle, unit);
    }
}
