package org.jiheng.indicators.plan;

/** Where a plan stands; its indicators count from APPROVED on. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED
}
