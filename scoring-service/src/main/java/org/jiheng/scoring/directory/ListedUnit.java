package org.jiheng.scoring.directory;

/** A unit by its name, and the tier in which it is ranked. */
public record ListedUnit(String code, String name, String tier) {}
