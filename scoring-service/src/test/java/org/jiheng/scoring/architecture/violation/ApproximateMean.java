package org.jiheng.scoring.architecture.violation;

/** A mean that is right most of the time. */
public final class ApproximateMean {
    private final double sum;

    public ApproximateMean(double sum) {
        this.sum = sum;
    }

    public double of(int count) {
        return sum / count;
    }
}
