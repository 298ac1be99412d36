package org.jiheng.indicators.plan.application;

import org.jiheng.indicators.plan.Plan;

/** @param lateDays days after the end of the phase by which plans are approved; 0 for what was done in time */
public record DatedPlan(Plan plan, long lateDays) {}
