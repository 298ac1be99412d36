package org.jiheng.inspection.architecture.violation;

/** A name that says nothing. */
public class FindingHelper {}
