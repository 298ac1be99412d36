package org.jiheng.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How many subjects under one partition key are on topics, and the digest over their revisions, made of the records alone as a
 * reader makes it who has nothing of the service.
 *
 * @param digest SHA-256 (hex) over the lines {@code topic TAB subject TAB revision LF}, sorted by their bytes
 */
public record OnTopics(int subjects, String digest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static OnTopics of(StandingTopics topics, String partitionKey, String... names) {
        Map<String, String> lines = new HashMap<>();
        for (String topic : names) {
            for (ConsumerRecord<byte[], byte[]> record : topics.records(topic)) {
                String subject = new String(record.key(), StandardCharsets.UTF_8);
                if (subject.split("/", 2)[0].equals(partitionKey)) {
                    lines.put(topic + '\t' + subject, topic + '\t' + subject + '\t' + revision(record) + '\n');
                }
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.values().stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(all::writeBytes);
        return new OnTopics(lines.size(), sha256(all.toByteArray()));
    }

    private static String revision(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readTree(record.value()).get("revision").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
