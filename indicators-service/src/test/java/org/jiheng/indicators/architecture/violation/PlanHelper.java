package org.jiheng.indicators.architecture.violation;

/** A name that says nothing. */
public final class PlanHelper {}
