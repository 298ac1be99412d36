package org.jiheng.scoring.score;

import java.util.List;

/**
 * What inspection takes off, §五(三).
 *
 * @param raw the sum before the cap; it is kept and shown
 * @param counted min(raw, cap)
 */
public record Deduction(Points raw, Points counted) {
    static Deduction of(List<Points> findings, Points cap) {
        Points raw = findings.stream().reduce(Points.NONE, Points::plus);
        return new Deduction(raw, raw.atMost(cap));
    }
}
