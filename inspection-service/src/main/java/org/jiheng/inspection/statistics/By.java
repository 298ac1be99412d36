package org.jiheng.inspection.statistics;

/** What the lines of the statistics stand for. */
public enum By {
    AREA,
    UNIT,
    TIER,
    /** That in which something was found, received or opened. */
    MONTH,
    /** One line for everything. */
    ALL
}
