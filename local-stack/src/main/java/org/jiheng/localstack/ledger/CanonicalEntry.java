package org.jiheng.localstack.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What an entry says, in its one spelling (RFC 8785).
 *
 * @param reverses number of the entry that it takes back, 0 if it takes none back
 */
record CanonicalEntry(
        String cycle, long number, String kind, String finding, String unit, String points, long reverses) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty if it is no entry, or spelled otherwise. */
    static Optional<CanonicalEntry> of(byte[] content) {
        return parse(content).filter(entry -> isCanonical(entry, content)).map(CanonicalEntry::of);
    }

    static Optional<JsonNode> parse(byte[] content) {
        try {
            return Optional.of(JSON.readTree(content)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CanonicalEntry of(JsonNode entry) {
        return new CanonicalEntry(
                entry.path("cycle").asText(),
                entry.path("number").asLong(),
                entry.path("kind").asText(),
                entry.path("finding").asText(),
                entry.path("unit").asText(),
                entry.path("points").asText(),
                entry.path("reverses").asLong());
    }

    private static boolean isCanonical(JsonNode entry, byte[] content) {
        try {
            return Arrays.equals(
                    new JsonCanonicalizer(entry.toString().getBytes(StandardCharsets.UTF_8)).getEncodedUTF8(), content);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this one takes back all that the other took off. */
    boolean takesBack(CanonicalEntry other) {
        return kind.equals("REVERSAL")
                && other.kind.equals("DEDUCTION")
                && finding.equals(other.finding)
                && unit.equals(other.unit)
                && points.equals(other.points);
    }
}
