package org.jiheng.kit.architecture.violation;

/** A sum that is only nearly right. */
public class FloatingSum {
    public double of(double one, double other) {
        return one + other;
    }
}
