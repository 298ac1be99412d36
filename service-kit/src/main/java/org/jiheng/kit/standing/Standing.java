package org.jiheng.kit.standing;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The whole present state of one subject.
 *
 * @param revision grows with every change; of two standings the one with the higher revision is true
 * @param digest SHA-256 (hex) over {@code data} and {@code extensions} in canonical form
 * @param extensions the CloudEvent's extension attributes other than {@code revision} and {@code traceparent}
 */
public record Standing(SubjectKey key, long revision, String digest, JsonNode data, Map<String, String> extensions) {}
