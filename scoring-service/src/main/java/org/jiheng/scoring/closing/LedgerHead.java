package org.jiheng.scoring.closing;

/**
 * 链尾: where the deduction ledger of a cycle ended when this was signed.
 *
 * @param entries how many it had
 * @param hash of the last, SHA-256, lower-case hexadecimal
 */
public record LedgerHead(long entries, String hash) {}
