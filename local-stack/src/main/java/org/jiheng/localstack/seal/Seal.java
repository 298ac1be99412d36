package org.jiheng.localstack.seal;

/** What a sealed file says of itself, when all of it is as it was sealed. */
public record Seal(String cycle, String unit, int version, String sealedAt, String digest, String keyId) {}
