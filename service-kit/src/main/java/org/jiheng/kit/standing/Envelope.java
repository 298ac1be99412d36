package org.jiheng.kit.standing;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;

/** A standing as a record's value: CloudEvents 1.0, structured JSON. */
public final class Envelope {
    /** Payloads are refused when written, not when sent. */
    public static final int LARGEST = 512 * 1024;

    private static final String REVISION = "revision";
    private static final String TRACEPARENT = "traceparent";
    private static final Set<String> CORE =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data");
    private static final Set<String> NOT_PART_OF_THE_STATE = Set.of(REVISION, TRACEPARENT);
    private static final JsonFormat FORMAT = new JsonFormat();

    private Envelope() {}

    /** One that no traced request led to. */
    public static byte[] write(Standing standing, String source, Instant time) {
        return write(standing, source, time, Optional.empty());
    }

    /**
     * @param source the service that owns the subject, such as {@code /the-service}
     * @param traceparent of the request that led to it; no part of what the standing says
     */
    public static byte[] write(Standing standing, String source, Instant time, Optional<String> traceparent) {
        SubjectKey key = standing.key();
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id(key.subject(), standing.revision()))
                .withSource(URI.create(source))
                .withType(Contracts.of(key.topic()).type())
                .withSubject(key.subject())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", JsonCloudEventData.wrap(standing.data()))
                .withExtension(REVISION, Long.toString(standing.revision()));
        standing.extensions().forEach(event::withExtension);
        traceparent.ifPresent(parent -> event.withExtension(TRACEPARENT, parent));
        return FORMAT.serialize(event.build());
    }

    static String id(String subject, long revision) {
        return subject + "@" + revision;
    }

    /** What a record says besides its standing; it has been found to keep to its schema. */
    static SentStanding sent(Standing standing, JsonNode record) {
        return new SentStanding(
                standing,
                OffsetDateTime.parse(record.get("time").asText()).toInstant(),
                Optional.ofNullable(record.get(TRACEPARENT)).map(JsonNode::asText));
    }

    /** A record that {@link StandingReader} has found to keep to its schema. */
    static Standing standing(String topic, JsonNode record) {
        Map<String, String> extensions = new HashMap<>();
        record.fieldNames().forEachRemaining(name -> {
            if (!CORE.contains(name) && !NOT_PART_OF_THE_STATE.contains(name)) {
                extensions.put(name, record.get(name).asText());
            }
        });
        JsonNode data = record.get("data");
        return new Standing(
                new SubjectKey(topic, record.get("subject").asText()),
                Long.parseLong(record.get(REVISION).asText()),
                Digest.of(data, extensions),
                data,
                Map.copyOf(extensions));
    }
}
