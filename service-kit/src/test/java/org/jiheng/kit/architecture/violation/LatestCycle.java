package org.jiheng.kit.architecture.violation;

/** A class named by a domain word. */
public class LatestCycle {}
