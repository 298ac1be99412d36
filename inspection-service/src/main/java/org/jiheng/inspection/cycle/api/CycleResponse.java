package org.jiheng.inspection.cycle.api;

/** @param units how many of its units have arrived */
public record CycleResponse(String cycle, String state, int units) {}
