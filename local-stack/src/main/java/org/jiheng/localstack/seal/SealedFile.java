package org.jiheng.localstack.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.audit.Sha256;
import org.jiheng.localstack.terminal.Trouble;

/**
 * A unit's sealed figures. Each of its bytes counts: there is one spelling only (RFC 8785), the signature is over the canonical
 * form of everything but itself, and the digest over the figures alone.
 */
public final class SealedFile {
    private static final String FORMAT = "jiheng-sealed-submission-1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] bytes;

    public SealedFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * What it says, if it is as it was sealed.
     *
     * @param known the service's key; without one it stays open who signed
     * @throws Trouble naming what is wrong
     */
    public Seal verify(Optional<PublicKeyFile> known) {
        ObjectNode sealed = canonical();
        if (!sealed.path("format").asText().equals(FORMAT)) {
            throw new Trouble("seal.other-format", FORMAT);
        }
        String digest = Sha256.hex(canonical(sealed.path("figures")));
        if (!sealed.path("digest").asText().equals(digest)) {
            throw new Trouble("seal.wrong-digest", sealed.path("digest").asText(), digest);
        }
        PublicKeyFile key = key(sealed, known);
        String signature = sealed.path("signature").asText();
        if (!key.hasSigned(canonical(sealed.deepCopy().without("signature")), signature)) {
            throw new Trouble("seal.not-signed", key.id());
        }
        JsonNode unit = sealed.path("figures").path("unit");
        return new Seal(
                unit.path("cycle").asText(),
                unit.path("unit").asText(),
                sealed.path("version").asInt(),
                sealed.path("sealedAt").asText(),
                digest,
                key.id());
    }

    private ObjectNode canonical() {
        JsonNode tree = read();
        if (!(tree instanceof ObjectNode sealed)) {
            throw new Trouble("seal.no-json");
        }
        if (!Arrays.equals(canonical(tree), bytes)) {
            throw new Trouble("seal.not-canonical");
        }
        return sealed;
    }

    private JsonNode read() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new Trouble("seal.no-json");
        }
    }

    private static PublicKeyFile key(ObjectNode sealed, Optional<PublicKeyFile> known) {
        PublicKeyFile own =
                PublicKeyFile.of(sealed.path("publicKey").asText()).orElseThrow(() -> new Trouble("seal.no-key"));
        known.filter(key -> !key.id().equals(own.id())).ifPresent(key -> {
            throw new Trouble("seal.other-key", own.id(), key.id());
        });
        return own;
    }

    private static byte[] canonical(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString().getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException e) {
            throw new Trouble("seal.no-json");
        }
    }
}
