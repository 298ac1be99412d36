package org.jiheng.inspection.deduction;

/**
 * What the service has signed of a ledger: how many entries it had, and the hash of the last.
 *
 * @param content its one spelling, which the signature is over
 */
public record SignedHead(long entries, String hash, String keyId, String signedAt, String content, String signature) {}
