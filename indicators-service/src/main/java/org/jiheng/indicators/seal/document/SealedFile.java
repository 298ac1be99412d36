package org.jiheng.indicators.seal.document;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The members of a sealed file. The signature is over the canonical form of all others, so that nothing of the file is
 * outside of it; {@code format} keeps a signature made for this from passing for another.
 *
 * @param digest SHA-256 of the canonical form of {@code figures}
 * @param reason why it replaced the version before
 */
public record SealedFile(
        String format,
        int version,
        Instant sealedAt,
        String sealedBy,
        Optional<String> reason,
        JsonNode figures,
        String digest,
        String publicKey,
        Optional<String> signature) {
    public static final String FORMAT = "jiheng-sealed-submission-1";
}
