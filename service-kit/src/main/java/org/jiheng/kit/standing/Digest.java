package org.jiheng.kit.standing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The fingerprint that tells whether two standings of a subject say the same. */
public final class Digest {
    private static final ObjectMapper CANONICAL = ExactNumbers.in(JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build());

    private Digest() {}

    /** SHA-256, hex, over data and extensions with their members sorted by name. */
    public static String of(JsonNode data, Map<String, String> extensions) {
        try {
            // Trees keep the order they were read in; maps are sorted
            Object sorted = CANONICAL.treeToValue(data, Object.class);
            byte[] bytes = CANONICAL.writeValueAsBytes(new Object[] {sorted, new TreeMap<>(extensions)});
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256, hex, of raw bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
