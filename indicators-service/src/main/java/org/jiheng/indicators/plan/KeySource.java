package org.jiheng.indicators.plan;

/** The nine sources of a key indicator, in the order of §四(一)1. */
public enum KeySource {
    PROVINCIAL_DEPARTMENT_TASK,
    CITY_ANNUAL_PRIORITY,
    GOVERNMENT_WORK_REPORT,
    FIVE_YEAR_PLAN,
    LIVELIHOOD_PROJECT,
    CITY_CONSTRUCTION_PROJECT,
    GOVERNMENT_MEETING_DECISION,
    DEPUTY_PROPOSAL,
    PROVINCIAL_INDICATOR
}
