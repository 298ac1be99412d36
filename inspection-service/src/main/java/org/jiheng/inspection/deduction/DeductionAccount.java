package org.jiheng.inspection.deduction;

import java.util.List;

import org.jiheng.inspection.points.Points;

/**
 * What comes off a unit (§五(三)): the sum of its deductions, at most the scheme's cap. The sum before the cap is kept and shown.
 *
 * @param cap the most that comes off
 */
public record DeductionAccount(Points sum, Points cap) {
    public static DeductionAccount of(List<Deduction> deductions, Points cap) {
        return new DeductionAccount(deductions.stream().map(Deduction::points).reduce(Points.NONE, Points::plus), cap);
    }

    public Points deducted() {
        return sum.lessThan(cap) ? sum : cap;
    }

    /** What can still come off. */
    public Points left() {
        return cap.minus(deducted());
    }
}
