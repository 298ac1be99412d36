package org.jiheng.indicators.plan;

/** What was done to a plan. */
public enum PlanAct {
    DRAFTED,
    SIGNED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    CHANGED
}
