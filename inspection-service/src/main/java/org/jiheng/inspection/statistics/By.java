package org.jiheng.inspection.statistics;

/** What the lines of the statistics stand for. */
public enum By {
    AREA,
    UNIT,
    TIER,
    /** That in which a finding was recorded, a complaint received, a rectification opened; or to which the act was entered back. */
    MONTH
}
