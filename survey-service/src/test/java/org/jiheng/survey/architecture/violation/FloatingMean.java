package org.jiheng.survey.architecture.violation;

/** A mean in binary floating point. */
public class FloatingMean {
    public double of(long sum, long number) {
        return (double) sum / number;
    }
}
