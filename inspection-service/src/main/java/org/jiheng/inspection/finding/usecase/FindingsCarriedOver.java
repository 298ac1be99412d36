package org.jiheng.inspection.finding.usecase;

/** Findings of a cycle that were made before there was a ledger have gone into it, in this transaction. */
public record FindingsCarriedOver(String cycle) {}
