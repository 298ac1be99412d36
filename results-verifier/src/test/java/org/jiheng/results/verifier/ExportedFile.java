package org.jiheng.results.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An export to be altered; written in its canonical spelling by other code than the service's. */
final class ExportedFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectNode whole;

    ExportedFile(byte[] bytes) {
        try {
            whole = (ObjectNode) JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode whole() {
        return whole;
    }

    ObjectNode document() {
        return (ObjectNode) whole.get("document");
    }

    /** closings, decisions, rows or standings. */
    ArrayNode list(String name) {
        return (ArrayNode) document().get(name);
    }

    ObjectNode scheme() {
        return (ObjectNode) standing("jiheng.cycles.v1").at("/data/scheme");
    }

    ObjectNode standing(String topic) {
        return standings(topic).get(0);
    }

    List<ObjectNode> standings(String topic) {
        List<ObjectNode> found = new ArrayList<>();
        list("standings").forEach(node -> {
            if (node.get("topic").asText().equals(topic)) {
                found.add((ObjectNode) node);
            }
        });
        return found;
    }

    ObjectNode closing(String source) {
        for (JsonNode closing : list("closings")) {
            if (closing.at("/data/source").asText().equals(source)) {
                return (ObjectNode) closing.get("data");
            }
        }
        throw new IllegalStateException(source);
    }

    /** Objects anywhere below the standings that have such a member. */
    List<ObjectNode> having(String member, Predicate<ObjectNode> which) {
        List<ObjectNode> found = new ArrayList<>();
        list("standings").findParents(member).stream()
                .map(ObjectNode.class::cast)
                .filter(which)
                .forEach(found::add);
        return found;
    }

    /** Names the digest of what the document says now. */
    ExportedFile digested() {
        whole.put("digest", digest());
        return this;
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical(document())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return (new String(canonical(whole), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] canonical(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(JSON.treeToValue(node, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
