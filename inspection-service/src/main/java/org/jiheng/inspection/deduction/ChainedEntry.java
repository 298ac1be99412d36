package org.jiheng.inspection.deduction;

/**
 * An entry as it is stored and exported.
 *
 * @param content its one spelling
 * @param hash over the hash before and the content, as hex
 */
public record ChainedEntry(long number, String unit, String content, String hash) {}
