package org.jiheng.survey.figure;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.Wave;

/** Figures by group come out once, in their final form: successive states of them would tell of single ballots. */
public final class FiguresNotReleased extends Refusal {
    public FiguresNotReleased(Wave wave) {
        super(Kind.CONFLICT, "figures-not-released", wave.id().wave(), wave.id().cycle(), wave.state());
    }
}
