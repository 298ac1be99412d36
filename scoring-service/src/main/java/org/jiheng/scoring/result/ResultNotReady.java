package org.jiheng.scoring.result;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A cycle is frozen only when nothing stands against it; all that does is told at once. */
public final class ResultNotReady extends Refusal {
    public ResultNotReady(String cycle, List<Fault> obstacles) {
        super(Kind.CONFLICT, "result-not-ready", obstacles, cycle, obstacles.size());
    }
}
