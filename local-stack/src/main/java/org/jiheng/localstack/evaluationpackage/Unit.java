package org.jiheng.localstack.evaluationpackage;

/** A row of units.csv. */
public record Unit(String unit, String name, String tier) {}
