package org.jiheng.indicators.closing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.StandingTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The digest as a reader comes to it who holds what is on the topics; the units of a year are of ASCII here. */
final class Digests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTED =
            List.of("jiheng.cycles.v1", "jiheng.units.v1", "jiheng.indicator-standings.v1");

    private Digests() {}

    static void assertCountsWhatIsOnTheTopics(Year year, JsonNode closing) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            TreeSet<String> lines = linesOnTheTopics(year);
            assertThat(closing.at("/data/digest").asText()).as("over %s", lines).isEqualTo(sha256(lines));
            assertThat(closing.at("/data/subjects").asInt()).isEqualTo(lines.size());
        });
    }

    private static TreeSet<String> linesOnTheTopics(Year year) throws Exception {
        TreeSet<String> lines = new TreeSet<>();
        try (StandingTopics topics = new StandingTopics()) {
            for (String topic : COUNTED) {
                Map<String, String> latest = new HashMap<>();
                for (var record : topics.records(topic)) {
                    String subject = new String(record.key(), StandardCharsets.UTF_8);
                    if (subject.equals(year.cycle()) || subject.startsWith(year.cycle() + "/")) {
                        latest.put(
                                subject,
                                JSON.readTree(record.value()).get("revision").asText());
                    }
                }
                latest.forEach((subject, revision) -> lines.add(topic + "\t" + subject + "\t" + revision + "\n"));
            }
        }
        return lines;
    }

    private static String sha256(TreeSet<String> lines) throws NoSuchAlgorithmException {
        byte[] all = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    }
}
