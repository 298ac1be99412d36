package org.jiheng.indicators.plan;

/** Whether more or less of it is better. */
public enum Direction {
    HIGHER,
    LOWER
}
